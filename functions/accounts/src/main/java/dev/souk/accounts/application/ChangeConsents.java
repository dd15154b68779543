package dev.souk.accounts.application;

import dev.souk.accounts.domain.Consents;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.Purpose;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Lets customers give and take back their consents. */
public final class ChangeConsents {
    private final ConsentRecords records;
    private final Clock clock;

    public ChangeConsents(ConsentRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Result {
        /** The consents are now these. */
        record Kept(Consents consents) implements Result {}

        /** They are not those that the customer has seen. */
        record Stale() implements Result {}

        /** They were changed too often. */
        record TooManyChanges() implements Result {}
    }

    public Consents read(CustomerId customer) {
        return records.of(customer);
    }

    /**
     * @param seen version of the consents that the change is based on
     * @param granted all that is granted from now on
     */
    public Result handle(CustomerId customer, long seen, Set<Purpose> granted) {
        Consents current = records.of(customer);
        if (current.version() != seen) {
            return new Result.Stale();
        }
        return switch (current.with(granted, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            case Consents.Result.Unchanged(Consents same) -> new Result.Kept(same);
            case Consents.Result.TooManyChanges _ -> new Result.TooManyChanges();
            case Consents.Result.Changed(Consents changed) ->
                switch (records.save(changed)) {
                    case SAVED -> new Result.Kept(changed);
                    case STALE -> new Result.Stale();
                };
        };
    }
}
