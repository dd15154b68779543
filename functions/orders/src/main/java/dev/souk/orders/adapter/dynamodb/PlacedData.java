package dev.souk.orders.adapter.dynamodb;

import dev.souk.events.MoneyAmount;
import dev.souk.events.orders.OrderDiscount;
import dev.souk.events.orders.OrderPlaced;
import dev.souk.events.orders.OrderedLine;
import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Delivery;
import dev.souk.orders.domain.Discount;
import dev.souk.orders.domain.OrderEvent.Placed;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderLine;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.Purchase;
import dev.souk.orders.domain.Tax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates the placing of an order. Stored ones come in the current version, in which every part is there. */
final class PlacedData {
    private PlacedData() {}

    static OrderPlaced of(Placed placed) {
        Purchase purchase = placed.purchase();
        List<OrderedLine> lines = purchase.lines().stream()
                .map(line ->
                        new OrderedLine(line.sku(), line.name(), line.quantity().units(), amount(line.unitPrice())))
                .toList();
        List<OrderDiscount> discounts = purchase.discounts().stream()
                .map(one -> new OrderDiscount(one.code(), one.name(), one.coupon(), amount(one.amount())))
                .toList();
        return new OrderPlaced(
                placed.order().value(),
                placed.customer().value(),
                placed.cartId(),
                placed.quoteId(),
                lines,
                amount(purchase.subtotal()),
                amount(purchase.delivery().price()),
                amount(purchase.total()),
                placed.number().value(),
                purchase.delivery().country(),
                discounts,
                amount(purchase.discount()),
                purchase.coupons(),
                purchase.delivery().option(),
                purchase.tax().inclusive(),
                amount(purchase.tax().amount()));
    }

    static Placed read(OrderPlaced data) {
        return new Placed(
                new OrderId(data.orderId()),
                new OrderNumber(present("orderNumber", data.orderNumber())),
                new CustomerId(data.customerId()),
                data.cartId(),
                data.quoteId(),
                purchase(data));
    }

    private static Purchase purchase(OrderPlaced data) {
        List<OrderLine> lines = data.lines().stream()
                .map(line ->
                        new OrderLine(line.sku(), line.name(), new Quantity(line.quantity()), money(line.unitPrice())))
                .toList();
        List<Discount> discounts = present("discounts", data.discounts()).stream()
                .map(one -> new Discount(one.code(), one.name(), one.coupon(), money(one.amount())))
                .toList();
        return new Purchase(
                lines,
                money(data.subtotal()),
                discounts,
                money(present("discount", data.discount())),
                new Delivery(
                        present("country", data.country()),
                        present("shippingOption", data.shippingOption()),
                        money(data.shipping())),
                new Tax(present("taxInclusive", data.taxInclusive()), money(present("tax", data.tax()))),
                money(data.total()));
    }

    static MoneyAmount amount(Money money) {
        return new MoneyAmount(money.amount(), money.currency());
    }

    private static Money money(MoneyAmount amount) {
        return new Money(amount.amount(), amount.currency());
    }

    /** @throws IllegalStateException for a part that the current version has and this event lacks */
    private static <T> T present(String part, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("expected OrderPlaced to have %s, got none".formatted(part));
        }
        return value;
    }
}
