package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderSummary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every customer's order history, a read model that follows the orders. */
public interface OrderSummaries {

    /** Keeps the summary unless one of a later version is kept already. */
    void save(OrderSummary summary);

    /** Shows every order of one history in another as well, as of the last finished write. */
    void copy(CustomerId from, CustomerId to);

    /**
     * One page of a customer's orders, newest first. It costs the same however long the history is.
     *
     * @param after the position where the page before ended, null for the first page
     */
    Page page(HistoryQuery query, int limit, @Nullable String after);

    /** @param position where the page ends, null when there is nothing behind it */
    record Page(List<OrderSummary> items, @Nullable String position) {
        public Page {
            items = List.copyOf(items);
        }

        /** Where the next page starts, if there is one. */
        public Optional<String> next() {
            return Optional.ofNullable(position);
        }
    }
}
