package dev.souk.accounts.application;

import dev.souk.accounts.application.Accounts.LinkResult;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.GuestId;
import dev.souk.accounts.domain.GuestLink;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Lets customers keep what they did as a guest; the guest's token is the proof. */
public final class LinkGuest {
    private final GuestProofs proofs;
    private final Accounts accounts;
    private final Clock clock;

    public LinkGuest(GuestProofs proofs, Accounts accounts, Clock clock) {
        this.proofs = proofs;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What became of the link, or empty when the token is no guest's. */
    public Optional<LinkResult> handle(CustomerId customer, String guestToken) {
        Optional<GuestId> guest = proofs.guestOf(guestToken);
        return guest.map(id ->
                accounts.link(customer, new GuestLink(id, clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }
}
