package dev.souk.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An OIDC issuer of one's own: a discovery document, a key set with one key, and tokens whose claims are not named as
 * Cognito names them. It speaks plain HTTP, which the authorizer takes from an issuer that is configured so.
 */
final class LoopbackIssuer implements AutoCloseable {
    static final String CLIENT = "corner-shop";
    static final String STAFF_ROLE = "shop-keeper";
    private static final int KEY_BITS = 2048;

    private final HttpServer server;
    private final AtomicInteger keySetReads = new AtomicInteger();
    private volatile RSAKey key = newKey("first");

    LoopbackIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish("/realm/.well-known/openid-configuration");
        publish("/realm/keys");
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/realm".formatted(server.getAddress().getPort());
    }

    /** What the CDK app is told, so that this issuer is the one that is trusted. */
    Map<String, String> context() {
        return Map.of(
                "oidcIssuer",
                url(),
                "oidcClientId",
                CLIENT,
                "oidcClientClaim",
                "aud",
                "oidcRoleClaim",
                "roles",
                "oidcStaffRole",
                STAFF_ROLE);
    }

    /** How often the key set was asked for. */
    int keySetReads() {
        return keySetReads.get();
    }

    /** From now on it signs with, and publishes, another key and no more the one before. */
    void rotate(String keyId) {
        key = newKey(keyId);
    }

    RSAKey key() {
        return key;
    }

    static RSAKey newKey(String keyId) {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a token that is good for an hour, each time with an id of its own. */
    JWTClaimsSet.Builder claims(String subject) {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .audience(CLIENT)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
    }

    String customer(String subject) {
        return sign(claims(subject), key);
    }

    String staff(String subject) {
        return sign(claims(subject).claim("roles", List.of(STAFF_ROLE)), key);
    }

    static String sign(JWTClaimsSet.Builder claims, RSAKey key) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void publish(String path) {
        server.createContext(path, exchange -> {
            byte[] page = page(path).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
    }

    private String page(String path) {
        if (path.endsWith("/keys")) {
            keySetReads.incrementAndGet();
            return new JWKSet(key).toPublicJWKSet().toString();
        }
        return Edge.object()
                .put("issuer", url())
                .put("jwks_uri", url() + "/keys")
                .toString();
    }
}
