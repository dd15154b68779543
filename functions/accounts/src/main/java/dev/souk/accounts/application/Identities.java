package dev.souk.accounts.application;

import dev.souk.accounts.domain.BearerToken;
import dev.souk.accounts.domain.Identity;

/** Tells whom a token stands for. */
public interface Identities {

    Verdict of(BearerToken token);

    /** What a token turns out to be. */
    sealed interface Verdict {
        /** Proof of this identity. */
        record Genuine(Identity identity) implements Verdict {}

        /** Proof of nothing; the reason is for our logs alone and repeats nothing of the token. */
        record Refused(String reason) implements Verdict {}
    }
}
