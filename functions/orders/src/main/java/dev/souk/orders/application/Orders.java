package dev.souk.orders.application;

import dev.souk.orders.domain.CheckoutDetails;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.RecordedEvent;
import dev.souk.orders.domain.TaskToken;
import java.util.Optional;

/** The event store of orders, with what is private to a checkout beside it. Reads see every write that came before. */
public interface Orders {

    Optional<Order> find(OrderId id);

    /** Writes the first event, the private details, the quote's use and the reply, all or nothing. */
    AcceptResult accept(Acceptance acceptance);

    /** Adds an event at its version, unless that version is taken. */
    AppendResult append(Order before, RecordedEvent next);

    /** As {@link #append}, and keeps the token that resumes the checkout, replacing an older one. */
    AppendResult park(Order before, RecordedEvent next, TaskToken token);

    /** The token that resumes this order's checkout, if it was ever parked. */
    Optional<TaskToken> resumption(OrderId id);

    /** What the checkout of this order needs in private. */
    Optional<CheckoutDetails> checkoutDetails(OrderId id);
}
