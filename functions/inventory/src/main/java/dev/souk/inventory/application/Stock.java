package dev.souk.inventory.application;

import dev.souk.inventory.domain.Movement;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockBooking;
import dev.souk.inventory.domain.StockParts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stock of each product, and the journal of everything that changed it. */
public interface Stock {

    /** All parts of a product's stock; none when nothing was ever booked. */
    StockParts find(Sku sku);

    /**
     * Stores the changed stock, the journal's entry and the reply to whoever booked it: all of them or none.
     *
     * @param read what must still stand of the parts that change
     */
    Booking book(StockParts read, StockParts next, StockBooking booking, RememberedReply reply);

    /**
     * Stores another layout or safety stock, unless one of the parts that change has moved since it was read.
     *
     * @return false when one has moved
     */
    boolean store(StockParts read, StockParts next);

    /**
     * One page of a product's journal, newest first.
     *
     * @param after where the page before ended, null for the first
     */
    Page movements(Sku sku, int limit, @Nullable String after);

    /** How an attempt to book ended. */
    enum Booking {
        BOOKED,
        /** Nothing was booked: the stock has moved since it was read. */
        STOCK_MOVED,
        /** Nothing was booked: the same request was booked and answered before. */
        ALREADY_ANSWERED
    }

    /**
     * Some entries of a journal.
     *
     * @param next where the next page begins, null after the last
     */
    record Page(List<Movement> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
