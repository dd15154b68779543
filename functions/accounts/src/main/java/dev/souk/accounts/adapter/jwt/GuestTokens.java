package dev.souk.accounts.adapter.jwt;

import dev.souk.accounts.application.GuestPasses;
import dev.souk.accounts.application.GuestProofs;
import dev.souk.accounts.domain.GuestId;
import dev.souk.accounts.domain.GuestPass;
import dev.souk.accounts.domain.Identity;
import dev.souk.accounts.domain.Role;
import dev.souk.lambda.security.InvalidToken;
import dev.souk.lambda.security.SignedTokens;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Guest tokens: JWS with HMAC SHA-256 under our own key, header {@code typ} {@value #TYPE}. */
public final class GuestTokens implements GuestPasses, GuestProofs {
    public static final String TYPE = "souk-guest+jwt";
    private static final String ISSUER = "souk-accounts";

    private final SignedTokens tokens;

    public GuestTokens(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public GuestPass issue(String guestId, Instant expiresAt) {
        Map<String, Object> claims =
                Map.of("iss", ISSUER, "sub", Identity.GUEST_PREFIX + guestId, "exp", expiresAt.getEpochSecond());
        return new GuestPass(guestId, tokens.sign(TYPE, claims), expiresAt);
    }

    @Override
    public Optional<GuestId> guestOf(String token) {
        try {
            return Optional.of(new GuestId(verify(token).subject()));
        } catch (RefusedToken | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Identity verify(String token) throws RefusedToken {
        Map<String, Object> claims = claims(token);
        if (!ISSUER.equals(claims.get("iss")) || claims.get("exp") == null) {
            throw new RefusedToken("not a guest token of ours");
        }
        if (claims.get("sub") instanceof String subject && subject.startsWith(Identity.GUEST_PREFIX)) {
            return new Identity(subject, Role.GUEST);
        }
        throw new RefusedToken("the subject is not a guest");
    }

    private Map<String, Object> claims(String token) throws RefusedToken {
        try {
            return tokens.verify(token, TYPE);
        } catch (InvalidToken e) {
            throw new RefusedToken("guest token: %s".formatted(e.getMessage()), e);
        }
    }
}
