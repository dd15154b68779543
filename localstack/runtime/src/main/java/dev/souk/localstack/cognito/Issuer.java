package dev.souk.localstack.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.souk.localstack.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Issues tokens in the shape of one user pool's. */
record Issuer(String url, String clientId, SigningKey key, Clock clock, Supplier<String> ids) {
    static final Duration LIFETIME = Duration.ofHours(1);

    JsonNode keys() {
        return Json.parse(key.publicKeys());
    }

    JsonNode token(String subject, List<String> groups) {
        return Json.object()
                .put("access_token", key.sign(access(subject, groups).build()))
                .put("token_type", "Bearer")
                .put("expires_in", LIFETIME.toSeconds());
    }

    String accessToken(User user) {
        return key.sign(
                access(user.sub(), user.groups()).claim("username", user.sub()).build());
    }

    /** Says who somebody is; an API takes access tokens only. */
    String idToken(User user) {
        JWTClaimsSet.Builder claims = claims(user.sub(), user.groups())
                .audience(clientId)
                .claim("token_use", "id")
                .claim("cognito:username", user.sub());
        user.attributes()
                .forEach((name, value) ->
                        claims.claim(name, name.equals("email_verified") ? Boolean.valueOf(value) : value));
        return key.sign(claims.build());
    }

    /** Whose access token this is; empty when this issuer did not sign it or its time is over. */
    Optional<String> subjectOf(String accessToken) {
        return key.verified(accessToken)
                .filter(claims -> url.equals(claims.getIssuer()))
                .filter(claims -> "access".equals(claims.getClaim("token_use")))
                .filter(claims -> claims.getExpirationTime().toInstant().isAfter(clock.instant()))
                .map(JWTClaimsSet::getSubject);
    }

    private JWTClaimsSet.Builder access(String subject, List<String> groups) {
        return claims(subject, groups)
                .claim("client_id", clientId)
                .claim("token_use", "access")
                .claim("scope", "aws.cognito.signin.user.admin");
    }

    private JWTClaimsSet.Builder claims(String subject, List<String> groups) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(url)
                .subject(subject)
                .jwtID(ids.get())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
        if (!groups.isEmpty()) {
            claims.claim("cognito:groups", groups);
        }
        return claims;
    }
}
