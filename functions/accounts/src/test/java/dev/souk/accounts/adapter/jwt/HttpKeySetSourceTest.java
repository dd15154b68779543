package dev.souk.accounts.adapter.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.accounts.fixture.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpKeySetSourceTest {
    private static final String PATH = "/keys";
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final CountDownLatch finished = new CountDownLatch(1);
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void startTheServer() {
        server.createContext(DISCOVERY, exchange -> answer(exchange, 200, configuration(issuer(), issuer() + PATH)));
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        finished.countDown();
        server.stop(0);
    }

    @Test
    void reads_the_keys_from_where_the_issuer_says() throws IOException {
        JWKSet keys = new JWKSet(TestIssuer.rsa("rsa-1")).toPublicJWKSet();
        server.createContext(PATH, exchange -> answer(exchange, 200, keys.toString()));

        assertThat(source("").read().getKeyByKeyId("rsa-1")).isNotNull();
    }

    @Test
    void believes_only_the_issuers_own_discovery_document() {
        server.createContext(PATH, exchange -> answer(exchange, 200, "{\"keys\":[]}"));
        for (String document : List.of(
                configuration("https://issuer.example", issuer() + PATH),
                configuration(issuer(), "file:///etc/passwd"),
                configuration(issuer(), "/keys"),
                configuration(issuer(), "not an address"),
                "{\"issuer\":\"%s\"}".formatted(issuer()),
                "[]",
                "<html>")) {
            server.removeContext(DISCOVERY);
            server.createContext(DISCOVERY, exchange -> answer(exchange, 200, document));

            assertThatThrownBy(() -> source("").read())
                    .as(document)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("expected the discovery document of");
        }
    }

    @Test
    void follows_no_redirect() {
        server.createContext("/elsewhere", exchange -> answer(exchange, 200, "{\"keys\":[]}"));
        server.createContext(PATH, exchange -> {
            exchange.getResponseHeaders().set("location", "/elsewhere");
            answer(exchange, 302, "");
        });

        assertThatThrownBy(() -> source("").read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("got 302");
    }

    @Test
    void refuses_what_is_no_key_set() {
        server.createContext(PATH, exchange -> answer(exchange, 200, "<html>"));

        assertThatThrownBy(() -> source("").read()).hasMessageContaining("expected a JSON Web Key Set");
    }

    @Test
    void refuses_more_than_64_kilobytes() {
        server.createContext(PATH, exchange -> answer(exchange, 200, " ".repeat(64 * 1024 + 1)));

        assertThatThrownBy(() -> source("").read()).hasMessageContaining("expected at most 65536 bytes");
    }

    @Test
    void waits_no_longer_than_it_was_told() {
        server.createContext(PATH, _ -> await());

        assertThatThrownBy(() -> source("").read()).isInstanceOf(IOException.class);
    }

    private void await() {
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpKeySetSource source(String suffix) {
        return new HttpKeySetSource(issuer() + suffix, Duration.ofMillis(500));
    }

    private String issuer() {
        return "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
    }

    private static String configuration(String issuer, String keys) {
        return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer, keys);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
