package dev.souk.orders.adapter.http;

import dev.souk.orders.application.CheckoutStanding;
import dev.souk.orders.application.ListedCheckout;
import dev.souk.orders.application.UnreadableCheckout;
import dev.souk.orders.domain.Intervention.Action;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open checkout as staff read it; of one whose order cannot be read its number, status and perhaps its time are missing.
 */
record CheckoutJson(
        String orderId,
        @Nullable String number,
        @Nullable OrderStatus status,
        @Nullable Instant placedAt,
        boolean unreadable,
        boolean parked,
        @Nullable Instant parkedAt,
        @Nullable String lastStep,
        @Nullable String cause,
        int tokens,
        List<Action> allowedActions) {

    private static final String UNREADABLE = "unreadable: what is stored of this order cannot be understood";

    static CheckoutJson of(ListedCheckout listed) {
        return switch (listed) {
            case CheckoutStanding standing -> of(standing);
            case UnreadableCheckout unreadable -> of(unreadable);
        };
    }

    private static CheckoutJson of(UnreadableCheckout checkout) {
        return new CheckoutJson(
                checkout.order().value(),
                null,
                null,
                checkout.openedAt(),
                true,
                checkout.tokens() > 0,
                checkout.parkedAt(),
                null,
                UNREADABLE,
                checkout.tokens(),
                List.of());
    }

    private static CheckoutJson of(CheckoutStanding standing) {
        Order order = standing.order();
        return new CheckoutJson(
                order.id().value(),
                order.placing().number().value(),
                order.status(),
                order.placedAt(),
                false,
                standing.isParked(),
                standing.parkedAt(),
                standing.lastStep(),
                standing.trouble(),
                standing.tokens(),
                standing.allowed());
    }
}
