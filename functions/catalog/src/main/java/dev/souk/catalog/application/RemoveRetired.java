package dev.souk.catalog.application;

import java.time.Clock;
import java.time.Duration;

/** What a rebuild replaced goes, once nobody can be reading it any more. */
public final class RemoveRetired {
    /** Readers look up the current generation every few seconds, and no function runs that long. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final ReadModel readModel;
    private final Clock clock;

    public RemoveRetired(ReadModel readModel, Clock clock) {
        this.readModel = readModel;
        this.clock = clock;
    }

    /** @return whether there may be more to remove */
    public boolean handle(int products) {
        return readModel.remove(clock.instant().minus(KEPT), products);
    }
}
