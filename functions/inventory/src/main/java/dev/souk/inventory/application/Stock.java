package dev.souk.inventory.application;

import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import java.util.Optional;

/** The stock of each product, and the journal of what arrived. */
public interface Stock {

    /** Empty when nothing of the product has ever arrived. */
    Optional<StockItem> find(Sku sku);

    /**
     * Stores the grown stock, the receipt that made it grow and the reply to whoever booked it: all of them or none.
     *
     * @param grown follows the version that was read
     */
    Booking book(StockItem grown, Receipt receipt, RememberedReply reply);

    /** How an attempt to book a receipt ended. */
    enum Booking {
        BOOKED,
        /** Nothing was booked: the stock has moved since it was read. */
        STOCK_MOVED,
        /** Nothing was booked: the same request was booked and answered before. */
        ALREADY_ANSWERED
    }
}
