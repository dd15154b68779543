package dev.souk.accounts.adapter.jwt;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;

/**
 * The issuer's key set over HTTP, from its well-known place. Bounded in size and time and without redirects, because an
 * authorizer must answer quickly whatever the issuer does.
 */
public final class HttpKeySetSource implements KeySetSource {
    private static final String WELL_KNOWN = "/.well-known/jwks.json";
    private static final int MAX_BYTES = 64 * 1024;

    private final URI address;
    private final Duration timeout;

    /** @param timeout for connecting, and again for each wait for an answer */
    public HttpKeySetSource(String issuer, Duration timeout) {
        this.address =
                URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + WELL_KNOWN);
        this.timeout = timeout;
    }

    @Override
    public JWKSet read() throws IOException {
        if (!(address.toURL().openConnection() instanceof HttpURLConnection connection)) {
            throw new IOException("expected an issuer with an http address, got %s".formatted(address));
        }
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(Math.toIntExact(timeout.toMillis()));
        connection.setReadTimeout(Math.toIntExact(timeout.toMillis()));
        connection.setRequestProperty("accept", "application/json");
        try {
            return parse(body(connection));
        } finally {
            connection.disconnect();
        }
    }

    private String body(HttpURLConnection connection) throws IOException {
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

    private JWKSet parse(String json) throws IOException {
        try {
            return JWKSet.parse(json);
        } catch (ParseException e) {
            throw new IOException("expected a JSON Web Key Set from %s".formatted(address), e);
        }
    }
}
