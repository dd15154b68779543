package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order history row by row as it is stored, for whoever holds it against the orders. */
public interface StoredHistory {

    /**
     * One stretch of everything that is stored, in no order that means anything. What is added while stretch after stretch is
     * read may be left out.
     *
     * @param after where the stretch before ended, null for the first
     * @param items how many stored items to read at most, whatever they are
     */
    Stretch read(@Nullable String after, int items);

    /** How many of a summary's {@link #ROWS_OF_A_SUMMARY} rows are missing or say something else. */
    int differences(OrderSummary summary);

    /** Removes those rows of a summary that claim a later version than it has. */
    void discardNewer(OrderSummary summary);

    /** Whether a row is one of those that keeping this summary writes. */
    boolean isRowOf(Row row, OrderSummary summary);

    /** Removes a row, unless it has changed since it was read. */
    void discard(Row row);

    /** A summary is listed by time, and by status and time. */
    int ROWS_OF_A_SUMMARY = 2;

    /**
     * @param orders those whose placing is stored in this stretch
     * @param end where it ends, null when nothing is behind it
     */
    record Stretch(
            List<OrderId> orders, List<Row> rows, @Nullable String end) {
        public Stretch {
            orders = List.copyOf(orders);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a history.
     *
     * @param history whose
     * @param position its place in there
     * @param version of the order that it shows
     */
    record Row(OrderId order, CustomerId history, String position, long version) {}
}
