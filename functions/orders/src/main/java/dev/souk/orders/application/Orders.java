package dev.souk.orders.application;

import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.domain.CheckoutDetails;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.RecordedEvent;
import dev.souk.orders.domain.Resumption;
import dev.souk.orders.domain.TaskToken;
import java.util.List;
import java.util.Optional;

/** The event store of orders, with what is private to a checkout beside it. Reads see every write that came before. */
public interface Orders {

    /** @throws UnreadableOrder when it is there but what is stored of it cannot be understood */
    Optional<Order> find(OrderId id);

    /** Writes the first event, the number, the private details, the quote's use and the reply, all or nothing. */
    AcceptResult accept(Acceptance acceptance);

    /** The order that has this number. */
    Optional<OrderId> withNumber(OrderNumber number);

    /** Adds a cancellation at its version, and the reply to the request for it, both or neither. */
    CancelStored cancel(Order before, RecordedEvent cancelled, IdempotentRequest request, StoredReply reply);

    /** Adds an event at its version, unless that version is taken. */
    AppendResult append(Order before, RecordedEvent next);

    /**
     * As {@link #append}, and keeps the token that resumes the checkout among the {@link ParkedCheckouts}.
     *
     * @param outdated what is kept no longer
     */
    AppendResult park(Order before, RecordedEvent next, TaskToken token, List<Resumption> outdated);

    /** Deletes the address of this order, if it has one still; the checkout goes on without. */
    void eraseAddress(OrderId id);

    /** What the checkout of this order needs in private. */
    Optional<CheckoutDetails> checkoutDetails(OrderId id);
}
