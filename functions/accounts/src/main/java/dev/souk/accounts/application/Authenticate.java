package dev.souk.accounts.application;

import dev.souk.accounts.application.Identities.Verdict;
import dev.souk.accounts.application.Identities.Verdict.Genuine;
import dev.souk.accounts.application.Identities.Verdict.Refused;
import dev.souk.accounts.domain.BearerToken;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.Identity;
import dev.souk.accounts.domain.Role;
import java.util.Optional;

/** Finds out who is calling. */
public final class Authenticate {
    private final Identities identities;
    private final Accounts accounts;

    public Authenticate(Identities identities, Accounts accounts) {
        this.identities = identities;
        this.accounts = accounts;
    }

    /** @param authorization the header of that name as the caller sent it: any text */
    public Verdict handle(String authorization) {
        Optional<BearerToken> token = BearerToken.in(authorization);
        return token.map(identities::of)
                .map(this::known)
                .orElseGet(() -> new Refused("no bearer token of a sensible size"));
    }

    /** An issuer goes on signing for whoever it knows; we do not go on believing it about those who left. */
    private Verdict known(Verdict verdict) {
        return switch (verdict) {
            case Genuine(Identity(String subject, Role role))
            when role == Role.CUSTOMER && accounts.isErased(new CustomerId(subject)) ->
                new Refused("the account was erased");
            case Genuine genuine -> genuine;
            case Refused refused -> refused;
        };
    }
}
