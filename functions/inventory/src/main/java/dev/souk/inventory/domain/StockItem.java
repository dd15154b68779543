package dev.souk.inventory.domain;

/**
 * The stock of one product. At any moment {@code available + held + sold = received}.
 *
 * @param sku the product
 * @param available units that can still be promised
 * @param received units that ever arrived
 * @param version counts the changes; 0 stands for a product of which nothing has arrived yet
 */
public record StockItem(Sku sku, long available, long received, long version) {

    /** @throws IllegalArgumentException when more would be available than was received, or less than nothing */
    public StockItem {
        if (available < 0 || available > received) {
            throw new IllegalArgumentException("available must be between 0 and the %d received of %s, got %d"
                    .formatted(received, sku.value(), available));
        }
        if (version < 0) {
            throw new IllegalArgumentException("a version must not be negative, got %d".formatted(version));
        }
    }

    /** The stock of a product of which nothing has arrived yet. */
    public static StockItem none(Sku sku) {
        return new StockItem(sku, 0, 0, 0);
    }

    /** @throws ArithmeticException when the count would exceed {@link Long#MAX_VALUE} */
    public StockItem receive(long units) {
        return new StockItem(sku, Math.addExact(available, units), Math.addExact(received, units), version + 1);
    }

    /** Units that are promised to an order or already sold. */
    public long heldOrSold() {
        return received - available;
    }

    public Availability availability() {
        return Availability.of(available);
    }
}
