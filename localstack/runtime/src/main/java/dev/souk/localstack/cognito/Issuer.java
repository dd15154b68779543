package dev.souk.localstack.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.souk.localstack.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

/** Issues access tokens in the shape of one user pool's. */
record Issuer(String url, String clientId, SigningKey key, Clock clock, Supplier<String> ids) {
    private static final Duration LIFETIME = Duration.ofHours(1);

    JsonNode keys() {
        return Json.parse(key.publicKeys());
    }

    JsonNode token(String subject, List<String> groups) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(url)
                .subject(subject)
                .jwtID(ids.get())
                .claim("client_id", clientId)
                .claim("token_use", "access")
                .claim("scope", "aws.cognito.signin.user.admin")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
        if (!groups.isEmpty()) {
            claims.claim("cognito:groups", groups);
        }
        return Json.object()
                .put("access_token", key.sign(claims.build()))
                .put("token_type", "Bearer")
                .put("expires_in", LIFETIME.toSeconds());
    }
}
