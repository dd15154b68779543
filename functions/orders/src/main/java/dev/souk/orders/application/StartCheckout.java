package dev.souk.orders.application;

import dev.souk.orders.application.Checkout.Line;
import dev.souk.orders.domain.CheckoutDetails;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.Placed;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Timeline;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Sends a placed order on its way. Repeating it changes nothing. */
public final class StartCheckout {
    private final Orders orders;
    private final Checkouts checkouts;
    private final CheckoutFacts facts;

    public StartCheckout(Orders orders, Checkouts checkouts, CheckoutFacts facts) {
        this.orders = orders;
        this.checkouts = checkouts;
        this.facts = facts;
    }

    /** @throws IllegalStateException when the order or its private details do not exist */
    public void handle(OrderId id, String correlationId) {
        handle(id, id.value(), correlationId);
    }

    /** As {@link #handle(OrderId, String)}, in a run of another name, with the same input. */
    void handle(OrderId id, String execution, String correlationId) {
        Order order = KnownOrder.in(orders, id);
        CheckoutDetails details = orders.checkoutDetails(id)
                .orElseThrow(() -> new IllegalStateException(
                        "expected checkout details of order %s, found none".formatted(id.value())));
        checkouts
                .start(execution, checkout(order.placing(), details, correlationId))
                .ifPresent(at -> facts.record(id, Timeline.checkoutStarted(id, at.truncatedTo(ChronoUnit.MILLIS))));
    }

    private static Checkout checkout(Placed placed, CheckoutDetails details, String correlationId) {
        List<Line> lines = placed.purchase().lines().stream()
                .map(line -> new Line(line.sku(), line.quantity()))
                .toList();
        return new Checkout(
                placed.order(),
                placed.customer(),
                correlationId,
                placed.purchase().total(),
                lines,
                placed.purchase().coupons(),
                details.paymentToken());
    }
}
