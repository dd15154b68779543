package dev.souk.orders.adapter.dynamodb;

import dev.souk.events.EventData;
import dev.souk.events.orders.CheckoutNeedsAttention;
import dev.souk.events.orders.ConfirmedLine;
import dev.souk.events.orders.OrderCancelled;
import dev.souk.events.orders.OrderConfirmed;
import dev.souk.events.orders.OrderPlaced;
import dev.souk.events.orders.OrderRefunded;
import dev.souk.events.orders.OrderRejected;
import dev.souk.kernel.Money;
import dev.souk.lambda.Json;
import dev.souk.orders.domain.CancellationReason;
import dev.souk.orders.domain.OrderEvent;
import dev.souk.orders.domain.OrderEvent.Cancelled;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Placed;
import dev.souk.orders.domain.OrderEvent.Refunded;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.RejectionReason;
import java.util.List;

/** Translates between the events of the domain and their published form, which is also the stored one. */
final class OrderEventData {
    private OrderEventData() {}

    /** @param placing how the order started: published events repeat what their listeners need of it */
    static EventData of(Placed placing, OrderEvent event) {
        String order = placing.order().value();
        String customer = placing.customer().value();
        return switch (event) {
            case Placed placed -> PlacedData.of(placed);
            case Confirmed _ ->
                new OrderConfirmed(
                        order,
                        customer,
                        placing.cartId(),
                        lines(placing),
                        PlacedData.amount(placing.purchase().total()));
            case Rejected(Rejection(RejectionReason reason, var detail)) ->
                new OrderRejected(order, customer, OrderRejected.Reason.valueOf(reason.name()), detail);
            case Cancelled(CancellationReason reason) -> cancelled(placing, reason);
            case Refunded(Money amount) -> new OrderRefunded(order, customer, PlacedData.amount(amount));
            case NeedsAttention(String failedStep, String cause) ->
                new CheckoutNeedsAttention(order, failedStep, cause);
        };
    }

    /** @throws IllegalStateException for a type that is not an event of orders */
    static OrderEvent read(String type, String json) {
        return switch (type) {
            case "OrderPlaced" -> PlacedData.read(Json.read(json, OrderPlaced.class));
            case "OrderConfirmed" -> new Confirmed();
            case "OrderRejected" -> rejected(Json.read(json, OrderRejected.class));
            case "OrderCancelled" -> cancelled(Json.read(json, OrderCancelled.class));
            case "OrderRefunded" -> refunded(Json.read(json, OrderRefunded.class));
            case "CheckoutNeedsAttention" -> needsAttention(Json.read(json, CheckoutNeedsAttention.class));
            default -> throw new IllegalStateException("expected an event of orders, got type '%s'".formatted(type));
        };
    }

    private static OrderCancelled cancelled(Placed placing, CancellationReason reason) {
        return new OrderCancelled(
                placing.order().value(),
                placing.customer().value(),
                placing.cartId(),
                lines(placing),
                PlacedData.amount(placing.purchase().total()),
                OrderCancelled.Reason.valueOf(reason.name()),
                placing.purchase().coupons());
    }

    private static Cancelled cancelled(OrderCancelled data) {
        return new Cancelled(CancellationReason.valueOf(data.reason().name()));
    }

    private static Refunded refunded(OrderRefunded data) {
        return new Refunded(new Money(data.amount().amount(), data.amount().currency()));
    }

    private static List<ConfirmedLine> lines(Placed placing) {
        return placing.purchase().lines().stream()
                .map(line -> new ConfirmedLine(line.sku(), line.quantity().units()))
                .toList();
    }

    private static Rejected rejected(OrderRejected data) {
        return new Rejected(new Rejection(RejectionReason.valueOf(data.reason().name()), data.detail()));
    }

    private static NeedsAttention needsAttention(CheckoutNeedsAttention data) {
        return new NeedsAttention(data.failedStep(), data.cause());
    }
}
