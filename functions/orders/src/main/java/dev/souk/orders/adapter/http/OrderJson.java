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
        String number,
        OrderStatus status,
        Instant placedAt,
        @JsonUnwrapped PurchaseJson purchase,
        @Nullable RejectionReason reason) {

    /** What was bought and what it costs. */
    record PurchaseJson(
            List<Line> lines,
            MoneyAmount subtotal,
            List<Reduction> discounts,
            MoneyAmount discount,
            String country,
            String shippingOption,
            MoneyAmount shipping,
            boolean taxInclusive,
            MoneyAmount tax,
            MoneyAmount total) {
        static PurchaseJson of(Purchase purchase) {
            return new PurchaseJson(
                    purchase.lines().stream()
                            .map(line -> new Line(
                                    line.sku(), line.name(), line.quantity().units(), amount(line.unitPrice())))
                            .toList(),
                    amount(purchase.subtotal()),
                    purchase.discounts().stream()
                            .map(one -> new Reduction(one.code(), one.name(), one.coupon(), amount(one.amount())))
                            .toList(),
                    amount(purchase.discount()),
                    purchase.delivery().country(),
                    purchase.delivery().option(),
                    amount(purchase.delivery().price()),
                    purchase.tax().inclusive(),
                    amount(purchase.tax().amount()),
                    amount(purchase.total()));
        }
    }

    /** One line of it. */
    record Line(String sku, String name, int quantity, MoneyAmount unitPrice) {}

    /** What one promotion takes off. */
    record Reduction(String code, String name, boolean coupon, MoneyAmount amount) {}

    /** The order with what its owner may do next: nothing, as long as orders cannot be cancelled. */
    record Details(@JsonUnwrapped OrderJson order, List<String> allowedActions) {
        static Details of(Order order) {
            return new Details(OrderJson.of(order), List.of());
        }
    }

    static OrderJson of(Order order) {
        return new OrderJson(
                order.id().value(),
                order.placing().number().value(),
                order.status(),
                order.placedAt(),
                PurchaseJson.of(order.placing().purchase()),
                order.rejection().map(Rejection::reason).orElse(null));
    }

    static MoneyAmount amount(Money money) {
        return new MoneyAmount(money.amount(), money.currency());
    }
}
