package dev.souk.accounts.adapter.jwt;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.SignedJWT;
import dev.souk.accounts.application.Identities;
import dev.souk.accounts.domain.BearerToken;
import dev.souk.accounts.domain.Identity;
import java.text.ParseException;

/**
 * Identities by signed JWT. The {@code typ} header alone decides which kind of token it is, and each kind has its own
 * keys, algorithms and claims; what fails as one kind is never tried as the other (RFC 8725 sections 3.1 and 3.12).
 */
public final class JwtIdentities implements Identities {
    private final GuestTokens guests;
    private final IssuerTokens issuer;

    public JwtIdentities(GuestTokens guests, IssuerTokens issuer) {
        this.guests = guests;
        this.issuer = issuer;
    }

    @Override
    public Verdict of(BearerToken token) {
        try {
            return new Verdict.Genuine(identity(token.value()));
        } catch (RefusedToken e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Identity identity(String token) throws RefusedToken {
        SignedJWT jwt = parse(token);
        JOSEObjectType type = jwt.getHeader().getType();
        return type != null && GuestTokens.TYPE.equals(type.getType()) ? guests.verify(token) : issuer.verify(jwt);
    }

    private static SignedJWT parse(String token) throws RefusedToken {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException | RuntimeException e) {
            // The library answers some malformed headers with unchecked exceptions; none may become a server error.
            throw new RefusedToken("not a signed JWT", e);
        }
    }
}
