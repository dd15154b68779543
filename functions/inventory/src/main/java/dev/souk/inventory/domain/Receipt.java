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
 */
public record Receipt(Sku sku, int quantity, String reference) implements StockBooking {
    public static final int MAX = 1_000_000;
    private static final Pattern REFERENCE =
            Pattern.compile("(?=.*\\S)\\P{Cntrl}{1,128}", Pattern.UNICODE_CHARACTER_CLASS);

    /** @throws IllegalArgumentException when the quantity or the reference is out of its bounds */
    public Receipt {
        if (quantity < 1 || quantity > MAX) {
            throw new IllegalArgumentException("quantity must be between 1 and %d, got %d".formatted(MAX, quantity));
        }
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException(
                    "reference must be 1 to 128 characters, not blank and without control characters, got %d"
                            .formatted(reference.length()));
        }
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
    public Optional<StockItem> applyTo(StockItem stock) {
        return Optional.of(stock.receive(quantity));
    }
}
