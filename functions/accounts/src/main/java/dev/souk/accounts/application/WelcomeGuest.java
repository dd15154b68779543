package dev.souk.accounts.application;

import dev.souk.accounts.domain.GuestPass;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/** Gives a newcomer an identity, good for 30 days. */
public final class WelcomeGuest {
    static final Duration VALIDITY = Duration.ofDays(30);

    private final GuestPasses passes;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param ids one fresh id per guest */
    public WelcomeGuest(GuestPasses passes, Supplier<UUID> ids, Clock clock) {
        this.passes = passes;
        this.ids = ids;
        this.clock = clock;
    }

    public GuestPass handle() {
        return passes.issue(
                ids.get().toString(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(VALIDITY));
    }
}
