package dev.souk.inventory.domain;

/**
 * What lies in one part of a product's stock. In all parts together {@code onHand + sold = received + adjusted}.
 *
 * @param sku the product
 * @param part where it lies
 * @param onHand units on the shelf, those held for orders included
 * @param reserved units on the shelf that are held for orders
 * @param safetyStock units on the shelf that are not offered
 * @param received units that ever arrived
 * @param version counts the changes; 0 stands for a product that was never booked
 */
public record StockItem(Sku sku, Part part, long onHand, long reserved, long safetyStock, long received, long version) {

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

    /** The stock of a product that lies in one part. */
    public StockItem(Sku sku, long onHand, long reserved, long safetyStock, long received, long version) {
        this(sku, Part.MAIN, onHand, reserved, safetyStock, received, version);
    }

    /** A part in which nothing was ever booked. */
    public static StockItem none(Sku sku, Part part) {
        return new StockItem(sku, part, 0, 0, 0, 0, 0);
    }

    /** @throws ArithmeticException when a count would exceed {@link Long#MAX_VALUE} */
    StockItem receive(long units) {
        return new StockItem(
                sku,
                part,
                Math.addExact(onHand, units),
                reserved,
                safetyStock,
                Math.addExact(received, units),
                version + 1);
    }

    /** @throws ArithmeticException when the count would exceed {@link Long#MAX_VALUE} */
    StockItem adjust(long units) {
        return new StockItem(sku, part, Math.addExact(onHand, units), reserved, safetyStock, received, version + 1);
    }

    /** The same with another safety stock. */
    StockItem keepBack(long units) {
        return new StockItem(sku, part, onHand, reserved, units, received, version + 1);
    }

    /** The same with so many units besides those that are held, and another safety stock. */
    StockItem lay(long free, long safety) {
        return new StockItem(sku, part, reserved + free, reserved, safety, received, version + 1);
    }

    /** The same after an order's movement of so many units. */
    public StockItem move(MovementKind kind, long units) {
        return new StockItem(
                sku,
                part,
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
}
