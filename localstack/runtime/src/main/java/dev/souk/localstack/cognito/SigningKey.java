package dev.souk.localstack.cognito;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The issuer's RSA key. It is made when first needed, off the way of the start, and dies with the runtime. */
final class SigningKey {
    private static final Logger LOG = System.getLogger(SigningKey.class.getName());
    private static final int BITS = 2048;

    private final String id;
    private @Nullable RSAKey key;

    SigningKey(String id) {
        this.id = id;
    }

    String publicKeys() {
        return new JWKSet(key().toPublicJWK()).toString();
    }

    String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(id)
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("could not sign a token", e);
        }
        return token.serialize();
    }

    /** What a token says; empty when this key did not sign it. */
    Optional<JWTClaimsSet> verified(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            return signed.verify(new RSASSAVerifier(key().toRSAPublicKey()))
                    ? Optional.of(signed.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            LOG.log(Level.DEBUG, "not a token of this issuer", e);
            return Optional.empty();
        }
    }

    private synchronized RSAKey key() {
        if (key == null) {
            try {
                key = new RSAKeyGenerator(BITS)
                        .keyID(id)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
            } catch (JOSEException e) {
                throw new IllegalStateException("could not make an RSA key", e);
            }
        }
        return key;
    }
}
