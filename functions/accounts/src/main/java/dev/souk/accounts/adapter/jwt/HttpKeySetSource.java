package dev.souk.accounts.adapter.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import dev.souk.lambda.BadJson;
import dev.souk.lambda.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Objects;

/**
 * The issuer's key set over HTTP, from where its discovery document says (OpenID Connect Discovery 1.0 section 4). Bounded in
 * size and time and without redirects, because an authorizer must answer quickly whatever the issuer does.
 */
public final class HttpKeySetSource implements KeySetSource {
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int MAX_BYTES = 64 * 1024;

    private final String issuer;
    private final Duration timeout;

    /** @param timeout for connecting, and again for each wait for an answer, of each of the two documents */
    public HttpKeySetSource(String issuer, Duration timeout) {
        this.issuer = issuer;
        this.timeout = timeout;
    }

    @Override
    public JWKSet read() throws IOException {
        URI keys = keySetOf(get(
                URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + DISCOVERY)));
        try {
            return JWKSet.parse(get(keys));
        } catch (ParseException e) {
            throw new IOException("expected a JSON Web Key Set from %s".formatted(keys), e);
        }
    }

    /** A document that speaks for another issuer, or leads from https to http, is not this issuer's. */
    private URI keySetOf(String document) throws IOException {
        try {
            JsonNode configuration = Json.tree(document);
            URI keys = URI.create(configuration.path("jwks_uri").asText());
            if (configuration.path("issuer").asText().equals(issuer)
                    && keys.isAbsolute()
                    && Objects.equals(keys.getScheme(), URI.create(issuer).getScheme())) {
                return keys;
            }
        } catch (BadJson | IllegalArgumentException e) {
            throw new IOException("expected the discovery document of %s".formatted(issuer), e);
        }
        throw new IOException("expected the discovery document of %s".formatted(issuer));
    }

    private String get(URI address) throws IOException {
        if (!(address.toURL().openConnection() instanceof HttpURLConnection connection)) {
            throw new IOException("expected an issuer with an http address, got %s".formatted(address));
        }
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(Math.toIntExact(timeout.toMillis()));
        connection.setReadTimeout(Math.toIntExact(timeout.toMillis()));
        connection.setRequestProperty("accept", "application/json");
        try {
            return body(address, connection);
        } finally {
            connection.disconnect();
        }
    }

    private static String body(URI address, HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(
                    "expected status 200 from %s, got %d".formatted(address, connection.getResponseCode()));
        }
        try (InputStream stream = connection.getInputStream()) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("expected at most %d bytes from %s, got more".formatted(MAX_BYTES, address));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
