package dev.souk.accounts.adapter.jwt;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;

/** Where the issuer publishes its keys. */
@FunctionalInterface
public interface KeySetSource {

    /** @throws IOException when the set cannot be had or read now */
    JWKSet read() throws IOException;
}
