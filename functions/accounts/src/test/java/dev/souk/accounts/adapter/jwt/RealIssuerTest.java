package dev.souk.accounts.adapter.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.souk.accounts.application.Authenticate;
import dev.souk.accounts.application.Identities.Verdict.Genuine;
import dev.souk.accounts.application.Identities.Verdict.Refused;
import dev.souk.accounts.domain.Identity;
import dev.souk.accounts.domain.Role;
import dev.souk.accounts.fixture.TestIssuer;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An issuer that is no Cognito, over HTTP: found by its discovery document, and asked for nothing that a token names. */
class RealIssuerTest {
    private static final TestIssuer KEYS = new TestIssuer();

    private final SteppingClock clock = new SteppingClock();
    private final List<String> asked = new ArrayList<>();
    private final HttpServer server = server();
    private final String issuer =
            "http://127.0.0.1:%d/tenant".formatted(server.getAddress().getPort());
    private final Authenticate authenticate = trusting();

    @BeforeEach
    void publishTheKeys() {
        Map<String, String> pages = Map.of(
                "/tenant/.well-known/openid-configuration",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(issuer, issuer),
                "/tenant/keys",
                new JWKSet(List.of(KEYS.rsa, KEYS.ec)).toPublicJWKSet().toString());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] page = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopTheIssuer() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256", "ES256"})
    void knows_customers_and_staff_by_each_algorithm_we_take(String algorithm) throws Exception {
        assertThat(judge(signed(algorithm, _ -> {}, claims())))
                .isEqualTo(new Genuine(new Identity("ada", Role.CUSTOMER)));
        assertThat(judge(signed(algorithm, _ -> {}, claims().claim("roles", List.of("shop-staff")))))
                .isEqualTo(new Genuine(new Identity("ada", Role.STAFF)));
        assertThat(asked).containsExactly("/tenant/.well-known/openid-configuration", "/tenant/keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS384", "PS512"})
    void takes_no_other_algorithm_and_asks_for_no_key(String algorithm) throws Exception {
        assertRefused(algorithm, signed(algorithm, _ -> {}, claims()));
        assertThat(asked).isEmpty();
    }

    @Test
    void fetches_nothing_that_a_token_names() throws Exception {
        URI here = URI.create(
                "http://127.0.0.1:%d/attacker".formatted(server.getAddress().getPort()));

        assertRefused("jku", signed("RS256", header -> header.jwkURL(here), claims()));
        assertRefused("x5u", signed("RS256", header -> header.x509CertURL(here), claims()));
        assertRefused("jwk", signed("RS256", header -> header.jwk(KEYS.rsa.toPublicJWK()), claims()));
        assertRefused("kid with a path", signed("RS256", header -> header.keyID("../attacker"), claims()));
        assertRefused("kid with SQL", signed("RS256", header -> header.keyID("' OR '1'='1"), claims()));
        assertRefused("kid an address", signed("RS256", header -> header.keyID(here.toString()), claims()));
        assertThat(asked).isEmpty();

        assertRefused("kid unknown", signed("RS256", header -> header.keyID("unknown"), claims()));
        assertThat(asked).containsExactly("/tenant/.well-known/openid-configuration", "/tenant/keys");
    }

    @Test
    void holds_tokens_to_the_configured_claims() throws Exception {
        assertRefused("another audience", signed("RS256", _ -> {}, claims().audience("other")));
        assertRefused(
                "client_id instead",
                signed("RS256", _ -> {}, claims().audience(List.of()).claim("client_id", "shop")));
        assertRefused("another issuer", signed("RS256", _ -> {}, claims().issuer(issuer + "/")));
        assertThat(judge(signed("RS256", _ -> {}, claims().claim("cognito:groups", List.of("staff", "shop-staff")))))
                .isEqualTo(new Genuine(new Identity("ada", Role.CUSTOMER)));
        assertThat(judge(signed("RS256", _ -> {}, claims().audience(List.of("other", "shop")))))
                .isInstanceOf(Genuine.class);
    }

    private void assertRefused(String name, String token) {
        var verdict = judge(token);
        assertThat(verdict).as(name).isInstanceOf(Refused.class);
        System.out.printf("tried %s: refused, %s%n", name, ((Refused) verdict).reason());
    }

    private Object judge(String token) {
        return authenticate.handle("Bearer " + token);
    }

    private Authenticate trusting() {
        var keys = new IssuerKeys(new HttpKeySetSource(issuer, Duration.ofSeconds(5)), clock);
        var settings = new IssuerSettings(issuer, "shop", "aud", "roles", "shop-staff");
        var guests = new GuestTokens(new SignedTokens(SigningKeys.fixed(TestIssuer.GUEST_KEY), clock));
        return new Authenticate(new JwtIdentities(guests, new IssuerTokens(settings, keys, clock)), KEYS.accounts);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("ada")
                .audience("shop")
                .expirationTime(Date.from(SteppingClock.NOON.plusSeconds(60)));
    }

    private static String signed(String algorithm, Consumer<JWSHeader.Builder> alter, JWTClaimsSet.Builder claims)
            throws Exception {
        boolean elliptic = algorithm.startsWith("ES");
        JWSSigner signer = elliptic ? new ECDSASigner(KEYS.ec) : new RSASSASigner(KEYS.rsa);
        var header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID(elliptic ? "ec-1" : "rsa-1");
        alter.accept(header);
        var token = new SignedJWT(header.build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
