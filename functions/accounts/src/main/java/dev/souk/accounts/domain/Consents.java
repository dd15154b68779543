package dev.souk.accounts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer has allowed, and when they said so. Nothing is allowed that was not granted.
 *
 * @param history every change, the oldest first; none is ever dropped
 * @param version 0 before the first change, then one more with each
 */
public record Consents(CustomerId customer, List<ConsentChange> history, long version) {
    /** Nobody honest changes their mind this often. A withdrawal is always possible: there is one per grant at most. */
    public static final int MOST_CHANGES = 500;

    public Consents {
        history = List.copyOf(history);
    }

    public static Consents none(CustomerId customer) {
        return new Consents(customer, List.of(), 0);
    }

    /** The latest change for the purpose, if the customer ever said anything about it. */
    public Optional<ConsentChange> latest(Purpose purpose) {
        return history.reversed().stream()
                .filter(change -> change.purpose() == purpose)
                .findFirst();
    }

    public boolean isGranted(Purpose purpose) {
        return latest(purpose).map(ConsentChange::granted).orElse(false);
    }

    /** Grants these purposes and withdraws all others; what is so already is no change. */
    public Result with(Set<Purpose> granted, Instant now) {
        List<ConsentChange> more = new ArrayList<>(history);
        boolean grants = false;
        for (Purpose purpose : Purpose.values()) {
            boolean wanted = granted.contains(purpose);
            if (wanted != isGranted(purpose)) {
                more.add(new ConsentChange(purpose, wanted, now));
                grants |= wanted;
            }
        }
        if (more.size() == history.size()) {
            return new Result.Unchanged(this);
        }
        return grants && more.size() > MOST_CHANGES
                ? new Result.TooManyChanges()
                : new Result.Changed(new Consents(customer, more, version + 1));
    }

    /** What becomes of a change. */
    public sealed interface Result {
        /** The consents are now these. */
        record Changed(Consents consents) implements Result {}

        /** They were like that before. */
        record Unchanged(Consents consents) implements Result {}

        /** Something would be granted that was granted and withdrawn too often. */
        record TooManyChanges() implements Result {}
    }
}
