package dev.souk.cart.adapter.token;

import dev.souk.cart.application.GuestTokens;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.security.InvalidToken;
import dev.souk.lambda.security.SignedTokens;
import java.util.Map;
import java.util.Optional;

/** Guest tokens as accounts signs them, verified with the same secret. */
public final class SignedGuestTokens implements GuestTokens {
    public static final String TYPE = "souk-guest+jwt";
    public static final String ISSUER = "souk-accounts";

    private final SignedTokens tokens;

    public SignedGuestTokens(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<Owner> verify(String token) {
        Map<String, Object> claims;
        try {
            claims = tokens.verify(token, TYPE);
        } catch (InvalidToken notOurs) {
            return Optional.empty();
        }
        if (!ISSUER.equals(claims.get("iss"))
                || claims.get("exp") == null
                || !(claims.get("sub") instanceof String subject)
                || subject.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Owner(subject)).filter(Owner::isGuest);
    }
}
