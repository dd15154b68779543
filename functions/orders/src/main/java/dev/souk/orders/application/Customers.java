package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import java.util.Optional;

/** What orders have to know about those who order: who is whose guest self, and who is gone. */
public interface Customers {

    /** Remembers for good that what a guest does belongs to a customer. A guest's first customer stays the only one. */
    void link(CustomerId guest, CustomerId customer);

    /** The customer that a guest turned out to be, as of the last finished write. */
    Optional<CustomerId> linkedTo(CustomerId guest);

    /** Remembers for good that a customer is gone. */
    void forget(CustomerId customer);

    /** True when the customer is gone, as of the last finished write. */
    boolean isForgotten(CustomerId customer);
}
