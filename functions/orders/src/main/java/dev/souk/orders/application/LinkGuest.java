package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;

/**
 * Shows a guest's orders to the customer that the guest turned out to be.
 *
 * <p>Safe against an order that is being projected at the same moment: this writes the link and then copies what is in the
 * guest's history; the projection writes into the guest's history and then looks for a link. Whichever comes second sees
 * the other.
 */
public final class LinkGuest {
    private final Customers customers;
    private final OrderSummaries summaries;

    public LinkGuest(Customers customers, OrderSummaries summaries) {
        this.customers = customers;
        this.summaries = summaries;
    }

    /** Repeating it changes nothing. */
    public void handle(CustomerId guest, CustomerId customer) {
        customers.link(guest, customer);
        summaries.copy(guest, customer);
    }
}
