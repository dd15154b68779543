package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderSummary;

/**
 * Deletes what is private in the orders of a customer who is gone: addresses. The orders themselves stay, because the shop
 * has to account for them; they name nobody but an id that leads nowhere any more.
 *
 * <p>An order that is projected later finds the customer gone and loses its address then.
 */
public final class ForgetCustomer {
    private static final int CHUNK = 100;

    private final Customers customers;
    private final OrderSummaries summaries;
    private final Orders orders;

    public ForgetCustomer(Customers customers, OrderSummaries summaries, Orders orders) {
        this.customers = customers;
        this.summaries = summaries;
        this.orders = orders;
    }

    /** Repeating it changes nothing, and begins again where a crash left off. */
    public void handle(CustomerId customer) {
        customers.forget(customer);
        HistoryQuery all = HistoryQuery.of(customer);
        OrderSummaries.Page page = summaries.page(all, CHUNK, null);
        forget(page);
        while (page.next().isPresent()) {
            page = summaries.page(all, CHUNK, page.next().get());
            forget(page);
        }
    }

    private void forget(OrderSummaries.Page page) {
        page.items().stream().map(OrderSummary::id).forEach(orders::eraseAddress);
    }
}
