package dev.souk.orders.application;

import org.jspecify.annotations.Nullable;

/** Lists a customer's orders, newest first. */
public final class ListOrders {
    private final OrderSummaries summaries;

    public ListOrders(OrderSummaries summaries) {
        this.summaries = summaries;
    }

    /** @param after the position where the page before ended, null for the first page */
    public OrderSummaries.Page handle(HistoryQuery query, int limit, @Nullable String after) {
        return summaries.page(query, limit, after);
    }
}
