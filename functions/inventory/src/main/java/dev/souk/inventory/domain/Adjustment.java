package dev.souk.inventory.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What staff put right in the books.
 *
 * @param sku the product
 * @param delta units more, or fewer when negative: not 0, at most {@link #MAX} either way
 * @param note if any, 1 to 256 characters, not blank, no control characters
 * @param location where the books were wrong
 */
public record Adjustment(
        Sku sku,
        int delta,
        AdjustmentReason reason,
        @Nullable String note,
        String location) implements StockBooking {
    public static final int MAX = 1_000_000;
    private static final Pattern NOTE = Pattern.compile("(?=.*\\S)\\P{Cntrl}{1,256}", Pattern.UNICODE_CHARACTER_CLASS);

    /** @throws IllegalArgumentException when delta or note are out of their bounds */
    public Adjustment {
        Part.requireLocation(location);
        if (delta == 0 || delta < -MAX || delta > MAX) {
            throw new IllegalArgumentException(
                    "delta must be between -%d and %d and not 0, got %d".formatted(MAX, MAX, delta));
        }
        if (note != null && !NOTE.matcher(note).matches()) {
            throw new IllegalArgumentException(
                    "note must be 1 to 256 characters, not blank and without control characters, got %d"
                            .formatted(note.length()));
        }
    }

    /** A correction at the main location. */
    public Adjustment(Sku sku, int delta, AdjustmentReason reason, @Nullable String note) {
        this(sku, delta, reason, note, Part.MAIN_LOCATION);
    }

    @Override
    public long units() {
        return delta;
    }

    @Override
    public MovementKind kind() {
        return MovementKind.ADJUSTMENT;
    }

    @Override
    public String reference() {
        return reason.name();
    }

    @Override
    public Optional<StockParts> applyTo(StockParts stock) {
        return stock.adjust(location, delta);
    }
}
