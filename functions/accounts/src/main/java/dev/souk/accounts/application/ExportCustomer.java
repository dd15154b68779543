package dev.souk.accounts.application;

import dev.souk.accounts.domain.AddressBook;
import dev.souk.accounts.domain.Consents;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.GuestLink;
import dev.souk.accounts.domain.Profile;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Hands customers everything that is kept of them here. */
public final class ExportCustomer {
    private final ReadProfile profiles;
    private final AddressBooks addresses;
    private final ConsentRecords consents;
    private final Accounts accounts;
    private final Clock clock;

    public ExportCustomer(
            ReadProfile profiles, AddressBooks addresses, ConsentRecords consents, Accounts accounts, Clock clock) {
        this.profiles = profiles;
        this.addresses = addresses;
        this.consents = consents;
        this.accounts = accounts;
        this.clock = clock;
    }

    public Export handle(CustomerId customer) {
        return new Export(
                clock.instant(),
                profiles.handle(customer),
                addresses.of(customer),
                consents.of(customer),
                accounts.guestsOf(customer));
    }

    /** What is kept of one customer. */
    public record Export(
            Instant at, Profile profile, AddressBook addresses, Consents consents, List<GuestLink> guests) {}
}
