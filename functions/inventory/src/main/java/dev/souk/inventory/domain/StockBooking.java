package dev.souk.inventory.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What staff book. */
public sealed interface StockBooking permits Receipt, Adjustment {

    /** The product. */
    Sku sku();

    /** Where it is booked. */
    String location();

    /** Units that come in; negative when they go out. */
    long units();

    /** Under which name it stands in the journal. */
    MovementKind kind();

    /** What it refers to in the journal. */
    String reference();

    /** What staff have to say. */
    @Nullable
    String note();

    /** The stock afterwards; empty when fewer units would lie there than are held for orders. */
    Optional<StockParts> applyTo(StockParts stock);
}
