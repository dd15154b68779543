package dev.souk.accounts.adapter.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.souk.accounts.domain.Identity;
import dev.souk.accounts.domain.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** What the claims of an access token must say, and whom they make of it. */
final class IssuerClaims {
    /** Clocks of different machines may differ by this much. */
    static final Duration LEEWAY = Duration.ofSeconds(60);

    /** Claims of ID tokens alone (OpenID Connect Core 1.0 sections 2 and 3.3.2.11). */
    private static final Set<String> OF_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash");

    private final IssuerSettings settings;
    private final Clock clock;

    IssuerClaims(IssuerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Identity identity(JWTClaimsSet claims) throws RefusedToken {
        require(settings.issuer().equals(claims.getIssuer()), "the issuer is another");
        require(isForUs(claims), "the token is for another client");
        require(isAccessToken(claims), "the token is not an access token");
        requireTimely(claims);
        String subject = claims.getSubject();
        require(subject != null && !subject.isBlank(), "the subject is missing");
        try {
            return new Identity(String.valueOf(subject), role(claims));
        } catch (IllegalArgumentException e) {
            throw new RefusedToken("the subject is not one that a customer may have", e);
        }
    }

    /** {@code aud} may be one name or several (RFC 7519 section 4.1.3); every other claim is one. */
    private boolean isForUs(JWTClaimsSet claims) {
        return settings.clientClaim().equals("aud")
                ? claims.getAudience().contains(settings.clientId())
                : settings.clientId().equals(claims.getClaim(settings.clientClaim()));
    }

    private static boolean isAccessToken(JWTClaimsSet claims) {
        Object use = claims.getClaim("token_use");
        return (use == null || use.equals("access"))
                && claims.getClaims().keySet().stream().noneMatch(OF_ID_TOKENS::contains);
    }

    private void requireTimely(JWTClaimsSet claims) throws RefusedToken {
        Instant now = clock.instant();
        Date expiry = claims.getExpirationTime();
        require(expiry != null, "the expiry is missing");
        require(expiry != null && now.isBefore(expiry.toInstant().plus(LEEWAY)), "expired");
        Date start = claims.getNotBeforeTime();
        require(start == null || !now.isBefore(start.toInstant().minus(LEEWAY)), "not valid yet");
    }

    private Role role(JWTClaimsSet claims) {
        return claims.getClaim(settings.roleClaim()) instanceof List<?> roles && roles.contains(settings.staffRole())
                ? Role.STAFF
                : Role.CUSTOMER;
    }

    private static void require(boolean holds, String otherwise) throws RefusedToken {
        if (!holds) {
            throw new RefusedToken(otherwise);
        }
    }
}
