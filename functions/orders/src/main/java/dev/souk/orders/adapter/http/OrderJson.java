package dev.souk.orders.adapter.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.souk.events.MoneyAmount;
import dev.souk.kernel.Money;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.Purchase;
import dev.souk.orders.domain.RejectionReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its owner reads it. */
record OrderJson(
        String id,
        OrderStatus status,
        Instant placedAt,
        List<Line> lines,
        MoneyAmount subtotal,
        MoneyAmount shipping,
        MoneyAmount total,
        @Nullable RejectionReason reason) {

    /** One line of it. */
    record Line(String sku, String name, int quantity, MoneyAmount unitPrice) {}

    /** The order with what its owner may do next: nothing, as long as orders cannot be cancelled. */
    record Details(@JsonUnwrapped OrderJson order, List<String> allowedActions) {
        static Details of(Order order) {
            return new Details(OrderJson.of(order), List.of());
        }
    }

    static OrderJson of(Order order) {
        Purchase purchase = order.placing().purchase();
        List<Line> lines = purchase.lines().stream()
                .map(line -> new Line(line.sku(), line.name(), line.quantity().units(), amount(line.unitPrice())))
                .toList();
        return new OrderJson(
                order.id().value(),
                order.status(),
                order.placedAt(),
                lines,
                amount(purchase.subtotal()),
                amount(purchase.shipping()),
                amount(purchase.total()),
                order.rejection().map(Rejection::reason).orElse(null));
    }

    static MoneyAmount amount(Money money) {
        return new MoneyAmount(money.amount(), money.currency());
    }
}
