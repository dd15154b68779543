package dev.souk.accounts.adapter.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import dev.souk.accounts.domain.Identity;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Access tokens of the one trusted OIDC issuer. The list of algorithms is fixed, and the key comes from the issuer's own
 * set by its id: whatever else a token says about keys is refused unread (RFC 8725 sections 3.1, 3.5 and 3.10).
 */
public final class IssuerTokens {
    private static final Set<JOSEObjectType> TYPES = Set.of(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"));
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9+/=_-]{1,128}");
    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);
    private static final int SHORTEST_RSA_KEY_BITS = 2048;

    private final IssuerKeys keys;
    private final IssuerClaims claims;

    public IssuerTokens(IssuerSettings settings, IssuerKeys keys, Clock clock) {
        this.keys = keys;
        this.claims = new IssuerClaims(settings, clock);
    }

    Identity verify(SignedJWT token) throws RefusedToken {
        JWSHeader header = token.getHeader();
        requirePlain(header);
        JWSVerifier verifier = verifier(header);
        try {
            if (!token.verify(verifier)) {
                throw new RefusedToken("the signature does not match");
            }
            return claims.identity(token.getJWTClaimsSet());
        } catch (JOSEException e) {
            throw new RefusedToken("the signature cannot be checked", e);
        } catch (ParseException e) {
            throw new RefusedToken("the claims are not those of a JWT", e);
        }
    }

    private static void requirePlain(JWSHeader header) throws RefusedToken {
        if (header.getJWKURL() != null
                || header.getX509CertURL() != null
                || header.getJWK() != null
                || header.getX509CertChain() != null) {
            throw new RefusedToken("the token brings a key of its own");
        }
        if (header.getType() != null && !TYPES.contains(header.getType())) {
            throw new RefusedToken("the type is not that of an access token");
        }
        if (header.getKeyID() == null || !KEY_ID.matcher(header.getKeyID()).matches()) {
            throw new RefusedToken("the key id is missing or malformed");
        }
    }

    /** The algorithm is judged before any key is looked for, so that nonsense causes no call to the issuer. */
    private JWSVerifier verifier(JWSHeader header) throws RefusedToken {
        JWSAlgorithm algorithm = header.getAlgorithm();
        if (!RSA.contains(algorithm) && !JWSAlgorithm.ES256.equals(algorithm)) {
            throw new RefusedToken("the algorithm is not one of RS256, PS256 and ES256");
        }
        Optional<JWK> key = keys.find(header.getKeyID());
        try {
            return switch (key.orElse(null)) {
                case RSAKey rsa
                when RSA.contains(algorithm) && fits(rsa, algorithm) && rsa.size() >= SHORTEST_RSA_KEY_BITS ->
                    new RSASSAVerifier(rsa.toRSAPublicKey());
                case ECKey ec
                when JWSAlgorithm.ES256.equals(algorithm) && fits(ec, algorithm) && Curve.P_256.equals(ec.getCurve()) ->
                    new ECDSAVerifier(ec.toECPublicKey());
                case null -> throw new RefusedToken("the key is not one of the issuer's");
                default -> throw new RefusedToken("the key is not for this algorithm");
            };
        } catch (JOSEException e) {
            throw new RefusedToken("the key cannot be used", e);
        }
    }

    private static boolean fits(JWK key, JWSAlgorithm used) {
        return (key.getAlgorithm() == null || used.equals(key.getAlgorithm()))
                && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()));
    }
}
