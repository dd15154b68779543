package dev.souk.inventory.domain;

import java.util.List;

/** What an order hears when it wishes for stock; asked again, it hears the same. */
public sealed interface ReserveStockResult {

    /** Every unit is set aside. */
    record Reserved() implements ReserveStockResult {}

    /**
     * Nothing is set aside, because something is short.
     *
     * @param missing the products that were short
     */
    record OutOfStock(List<Sku> missing) implements ReserveStockResult {
        public OutOfStock {
            missing = List.copyOf(missing);
        }
    }

    /** The order was given up before this wish arrived, or its hold has expired. */
    record Refused() implements ReserveStockResult {}
}
