package dev.souk.orders.application;

import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.application.CancelOrderResult.AlreadyAnswered;
import dev.souk.orders.application.CancelOrderResult.CancelledBefore;
import dev.souk.orders.application.CancelOrderResult.NoSuchOrder;
import dev.souk.orders.application.CancelOrderResult.NothingToCancel;
import dev.souk.orders.application.CancelOrderResult.TooLate;
import dev.souk.orders.domain.CancellationPolicy;
import dev.souk.orders.domain.CancellationReason;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderState.Cancelled;
import dev.souk.orders.domain.OrderState.Confirmed;
import dev.souk.orders.domain.OrderState.Pending;
import dev.souk.orders.domain.OrderState.Refunded;
import dev.souk.orders.domain.OrderState.Rejected;
import dev.souk.orders.domain.RecordedEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calls an order off for its owner. It wants the next version of the order like the checkout's own decisions, so of a
 * cancellation and a confirmation one wins, and the other decides again on what it then finds.
 */
public final class CancelOrder {
    private final FindOrder findOrder;
    private final Orders orders;
    private final CancellationPolicy policy;
    private final Function<Order, StoredReply> receipt;
    private final Clock clock;

    /** @param receipt the reply to a cancelled order, which depends on the order alone */
    public CancelOrder(
            FindOrder findOrder,
            Orders orders,
            CancellationPolicy policy,
            Function<Order, StoredReply> receipt,
            Clock clock) {
        this.findOrder = findOrder;
        this.orders = orders;
        this.policy = policy;
        this.receipt = receipt;
        this.clock = clock;
    }

    public CancelOrderResult handle(IdempotentRequest request, OrderId id, CustomerId customer) {
        return OrderStream.decide(() -> findOrder
                .handle(id, customer)
                .map(order -> attempt(request, order))
                .orElseGet(() -> Optional.of(new NoSuchOrder())));
    }

    private Optional<CancelOrderResult> attempt(IdempotentRequest request, Order order) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (order.state()) {
            case Pending pending ->
                store(request, order, order.next(pending.cancel(CancellationReason.CUSTOMER_REQUEST), now));
            case Confirmed sale
            when policy.allows(sale, now) ->
                store(request, order, order.next(sale.cancel(CancellationReason.CUSTOMER_REQUEST), now));
            case Confirmed _, Refunded _ -> Optional.of(new TooLate());
            case Rejected _ -> Optional.of(new NothingToCancel());
            case Cancelled _ -> Optional.of(new CancelledBefore(receipt.apply(order)));
        };
    }

    private Optional<CancelOrderResult> store(IdempotentRequest request, Order order, RecordedEvent cancelled) {
        StoredReply reply = receipt.apply(order.with(cancelled));
        return switch (orders.cancel(order, cancelled, request, reply)) {
            case STORED -> Optional.of(new CancelOrderResult.Cancelled(reply));
            case ALREADY_ANSWERED -> Optional.of(new AlreadyAnswered());
            case VERSION_TAKEN -> Optional.empty();
        };
    }
}
