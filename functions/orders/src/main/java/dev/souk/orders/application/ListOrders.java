package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import org.jspecify.annotations.Nullable;

/** Lists a customer's orders, newest first. */
public final class ListOrders {
    private final OrderSummaries summaries;

    public ListOrders(OrderSummaries summaries) {
        this.summaries = summaries;
    }

    /** @param after the position where the page before ended, null for the first page */
    public OrderSummaries.Page handle(CustomerId customer, int limit, @Nullable String after) {
        return summaries.page(customer, limit, after);
    }
}
