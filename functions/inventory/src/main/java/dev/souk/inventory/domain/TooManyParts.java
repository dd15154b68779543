package dev.souk.inventory.domain;

/** A product's stock would lie in more parts than one transaction can change. */
public final class TooManyParts extends RuntimeException {
    TooManyParts(Sku sku, int parts) {
        super("stock must lie in at most %d parts, %s would have %d".formatted(StockParts.MAX, sku.value(), parts));
    }
}
