package dev.souk.lambda.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;

/**
 * Compact JWS (RFC 7515) with HMAC SHA-256, for what we hand out and take back ourselves: guest tokens, quotes, cursors.
 * The type header keeps one kind from passing for another (RFC 8725 section 3.11).
 */
public final class SignedTokens {
    /** Longer texts are refused before any work is spent on them. */
    public static final int MAX_LENGTH = 32 * 1024;

    private final SigningKeys keys;
    private final Clock clock;

    public SignedTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param type value of the {@code typ} header
     * @param claims the payload; {@code exp}, when given, in seconds since the epoch
     */
    public String sign(String type, Map<String, Object> claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType(type))
                .build();
        var jws = new JWSObject(header, new Payload(claims));
        try {
            jws.sign(new MACSigner(keys.keys().getFirst()));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign: the key must have at least 32 bytes", e);
        }
        return jws.serialize();
    }

    /**
     * @return the claims
     * @throws InvalidToken unless we signed this text as this type and it has not expired
     */
    public Map<String, Object> verify(String token, String type) throws InvalidToken {
        if (token.length() > MAX_LENGTH) {
            throw new InvalidToken("longer than %d characters".formatted(MAX_LENGTH));
        }
        try {
            JWSObject jws = JWSObject.parse(token);
            requireHeader(jws.getHeader(), type);
            requireSignature(jws);
            Map<String, Object> claims = jws.getPayload().toJSONObject();
            if (claims == null) {
                throw new InvalidToken("the payload is not a JSON object");
            }
            requireUnexpired(claims);
            return claims;
        } catch (ParseException | JOSEException e) {
            throw new InvalidToken("not a signed token", e);
        }
    }

    private static void requireHeader(JWSHeader header, String type) throws InvalidToken {
        if (!JWSAlgorithm.HS256.equals(header.getAlgorithm())
                || header.getType() == null
                || !type.equals(header.getType().getType())) {
            throw new InvalidToken("expected a %s".formatted(type));
        }
    }

    private void requireSignature(JWSObject jws) throws JOSEException, InvalidToken {
        for (byte[] key : keys.keys()) {
            if (jws.verify(new MACVerifier(key))) {
                return;
            }
        }
        throw new InvalidToken("the signature does not match");
    }

    private void requireUnexpired(Map<String, Object> claims) throws InvalidToken {
        Object expiry = claims.get("exp");
        if (expiry == null) {
            return;
        }
        if (!(expiry instanceof Number seconds)) {
            throw new InvalidToken("exp is not a number");
        }
        if (seconds.longValue() <= clock.instant().getEpochSecond()) {
            throw new InvalidToken("expired");
        }
    }
}
