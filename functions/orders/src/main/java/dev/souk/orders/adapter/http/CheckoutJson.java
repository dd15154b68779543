package dev.souk.orders.adapter.http;

import dev.souk.orders.application.CheckoutStanding;
import dev.souk.orders.domain.Intervention.Action;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open checkout as staff read it. */
record CheckoutJson(
        String orderId,
        String number,
        OrderStatus status,
        Instant placedAt,
        boolean parked,
        @Nullable Instant parkedAt,
        @Nullable String lastStep,
        @Nullable String cause,
        int tokens,
        List<Action> allowedActions) {

    static CheckoutJson of(CheckoutStanding standing) {
        Order order = standing.order();
        return new CheckoutJson(
                order.id().value(),
                order.placing().number().value(),
                order.status(),
                order.placedAt(),
                standing.isParked(),
                standing.parkedAt(),
                standing.lastStep(),
                standing.trouble(),
                standing.tokens(),
                standing.allowed());
    }
}
