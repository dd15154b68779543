package dev.souk.accounts.application;

import dev.souk.accounts.application.Identities.Verdict;
import dev.souk.accounts.domain.BearerToken;
import java.util.Optional;

/** Finds out who is calling. */
public final class Authenticate {
    private final Identities identities;

    public Authenticate(Identities identities) {
        this.identities = identities;
    }

    /** @param authorization the header of that name as the caller sent it: any text */
    public Verdict handle(String authorization) {
        Optional<BearerToken> token = BearerToken.in(authorization);
        return token.map(identities::of).orElseGet(() -> new Verdict.Refused("no bearer token of a sensible size"));
    }
}
