package dev.souk.inventory.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Goods that arrived, counted by staff.
 *
 * @param sku what arrived
 * @param quantity units, 1 to {@link #MAX}
 * @param reference where they came from, e.g. a delivery note: 1 to 128 characters, not blank, no control characters
 * @param location where they lie
 */
public record Receipt(Sku sku, int quantity, String reference, String location) implements StockBooking {
    public static final int MAX = 1_000_000;
    private static final Pattern REFERENCE =
            Pattern.compile("(?=.*\\S)\\P{Cntrl}{1,128}", Pattern.UNICODE_CHARACTER_CLASS);

    /** @throws IllegalArgumentException when the quantity or the reference is out of its bounds */
    public Receipt {
        Part.requireLocation(location);
        if (quantity < 1 || quantity > MAX) {
            throw new IllegalArgumentException("quantity must be between 1 and %d, got %d".formatted(MAX, quantity));
        }
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException(
                    "reference must be 1 to 128 characters, not blank and without control characters, got %d"
                            .formatted(reference.length()));
        }
    }

    /** Goods that arrived at the main location. */
    public Receipt(Sku sku, int quantity, String reference) {
        this(sku, quantity, reference, Part.MAIN_LOCATION);
    }

    @Override
    public long units() {
        return quantity;
    }

    @Override
    public MovementKind kind() {
        return MovementKind.RECEIPT;
    }

    @Override
    public @Nullable String note() {
        return null;
    }

    @Override
    public Optional<StockParts> applyTo(StockParts stock) {
        return Optional.of(stock.receive(location, quantity));
    }
}
