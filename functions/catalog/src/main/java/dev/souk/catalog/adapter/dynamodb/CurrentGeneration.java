package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.number;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Which generation of the read model is read. It is looked up every few seconds only, so that reading a product costs one
 * read; whoever reads the old one for that long reads the truth, for it is kept up until nobody can be reading it.
 */
public final class CurrentGeneration {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Clock clock;
    private long number;
    private Instant readAt = Instant.MIN;

    public CurrentGeneration(Clock clock) {
        this.clock = clock;
    }

    synchronized long number(CatalogTable table) {
        Instant now = clock.instant();
        if (readAt.equals(Instant.MIN) || readAt.plus(FRESH).isBefore(now)) {
            number = Generations.read(table, false).current();
            readAt = now;
        }
        return number;
    }
}
