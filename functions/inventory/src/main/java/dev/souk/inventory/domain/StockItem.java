package dev.souk.inventory.domain;

/**
 * The stock of one product. At any moment {@code onHand + sold = received + adjusted}.
 *
 * @param sku the product
 * @param onHand units on the shelf, those held for orders included
 * @param reserved units on the shelf that are held for orders
 * @param safetyStock units on the shelf that are not offered
 * @param received units that ever arrived
 * @param version counts the changes; 0 stands for a product that was never booked
 */
public record StockItem(Sku sku, long onHand, long reserved, long safetyStock, long received, long version) {

    /** @throws IllegalArgumentException when more is held than lies there, or a count is negative */
    public StockItem {
        if (reserved < 0 || reserved > onHand) {
            throw new IllegalArgumentException("reserved must be between 0 and the %d on hand of %s, got %d"
                    .formatted(onHand, sku.value(), reserved));
        }
        if (safetyStock < 0 || received < 0 || version < 0) {
            throw new IllegalArgumentException(
                    "safety stock, received and version must not be negative, got %d, %d and %d"
                            .formatted(safetyStock, received, version));
        }
    }

    /** The stock of a product that was never booked. */
    public static StockItem none(Sku sku) {
        return new StockItem(sku, 0, 0, 0, 0, 0);
    }

    /** @throws ArithmeticException when a count would exceed {@link Long#MAX_VALUE} */
    StockItem receive(long units) {
        return new StockItem(
                sku, Math.addExact(onHand, units), reserved, safetyStock, Math.addExact(received, units), version + 1);
    }

    /** @throws ArithmeticException when the count would exceed {@link Long#MAX_VALUE} */
    StockItem adjust(long units) {
        return new StockItem(sku, Math.addExact(onHand, units), reserved, safetyStock, received, version + 1);
    }

    /** The same with another safety stock. */
    public StockItem keepBack(long units) {
        return new StockItem(sku, onHand, reserved, units, received, version + 1);
    }

    /** The same after an order's movement of so many units. */
    public StockItem move(MovementKind kind, long units) {
        return new StockItem(
                sku,
                onHand + kind.onHand() * units,
                reserved + kind.reserved() * units,
                safetyStock,
                received,
                version + 1);
    }

    /** Units that can still be promised; negative when the safety stock is being used up. */
    public long margin() {
        return onHand - reserved - safetyStock;
    }

    /** Units that can still be promised. */
    public long available() {
        return Math.max(0, margin());
    }

    public Availability availability() {
        return Availability.of(available());
    }
}
