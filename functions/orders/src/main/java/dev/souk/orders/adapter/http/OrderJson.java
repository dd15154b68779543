package dev.souk.orders.adapter.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.souk.events.MoneyAmount;
import dev.souk.kernel.Money;
import dev.souk.orders.domain.AllowedAction;
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
        @Nullable RejectionReason reason,
        List<Action> allowedActions) {

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

    /** Something that may be done with it. */
    record Action(AllowedAction.Kind action, @Nullable Instant until) {}

    /** Where it can be looked at: by its owner, and for a while by anybody who has the other link. */
    record Links(String self, String shared) {}

    /** The order as only its owner gets it. */
    record Linked(
            @JsonUnwrapped OrderJson order,
            Links links,
            @Nullable NextAction nextAction) {}

    /** What only the owner can do to get the order on its way, and where. */
    record NextAction(String type, String url) {}

    /** The order as it was at a version, to look at. */
    record Past(@JsonUnwrapped OrderJson order, long version) {}

    static OrderJson of(Order order, List<AllowedAction> actions) {
        return new OrderJson(
                order.id().value(),
                order.placing().number().value(),
                order.status(),
                order.placedAt(),
                PurchaseJson.of(order.placing().purchase()),
                order.rejection().map(Rejection::reason).orElse(null),
                actions.stream()
                        .map(allowed -> new Action(allowed.kind(), allowed.until()))
                        .toList());
    }

    static MoneyAmount amount(Money money) {
        return new MoneyAmount(money.amount(), money.currency());
    }
}
