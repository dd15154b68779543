package dev.souk.inventory.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the stock journal. The entries of a product add up to its counts.
 *
 * @param at when it was booked, to the millisecond
 * @param quantity units; negative only when staff took some off the books
 * @param reference where it comes from: a delivery note, an order or the reason of an adjustment
 * @param note what staff had to say, if anything
 * @param location where the units lie
 */
public record Movement(
        Sku sku,
        Instant at,
        MovementKind kind,
        long quantity,
        String reference,
        @Nullable String note,
        String location) {

    /** What it added to the units on hand. */
    public long onHand() {
        return kind.onHand() * quantity;
    }

    /** What it added to the units held. */
    public long reserved() {
        return kind.reserved() * quantity;
    }
}
