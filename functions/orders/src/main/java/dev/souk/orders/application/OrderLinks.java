package dev.souk.orders.application;

import dev.souk.orders.domain.OrderId;
import java.util.Optional;

/** Links by which anybody who has one may look at one order for a while, without an account. */
public interface OrderLinks {

    /** A token that opens this order. The same within a day, so that the page it is on may be cached. */
    String tokenFor(OrderId order);

    /** The order that a token opens; empty for every text that is not such a token, or no longer. */
    Optional<OrderId> open(String token);
}
