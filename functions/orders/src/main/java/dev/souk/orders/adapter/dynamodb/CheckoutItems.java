package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.orders.application.Acceptance;
import dev.souk.orders.domain.CheckoutDetails;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.PaymentToken;
import dev.souk.orders.domain.ShippingAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items beside an order's events that only orders read: they carry no facts and no listener sees them. */
final class CheckoutItems {
    static final String DETAILS = "CHECKOUT";

    /** A quote's use is remembered a day longer than the quote holds, so no clock difference can use it twice. */
    private static final Duration QUOTE_REMEMBERED = Duration.ofDays(1);

    private CheckoutItems() {}

    static Map<String, AttributeValue> details(OrderId order, CheckoutDetails details) {
        ShippingAddress address = details.address();
        Map<String, AttributeValue> item = new HashMap<>(key(EventItems.partition(order), DETAILS));
        item.put("paymentToken", s(details.paymentToken().value()));
        if (address != null) {
            item.put("name", s(address.name()));
            item.put("line1", s(address.line1()));
            if (address.line2() != null) {
                item.put("line2", s(address.line2()));
            }
            item.put("postalCode", s(address.postalCode()));
            item.put("city", s(address.city()));
            item.put("country", s(address.country()));
        }
        return item;
    }

    static CheckoutDetails details(Map<String, AttributeValue> item) {
        ShippingAddress address = item.containsKey("line1") ? address(item) : null;
        return new CheckoutDetails(address, new PaymentToken(string(item, "paymentToken")));
    }

    private static ShippingAddress address(Map<String, AttributeValue> item) {
        return new ShippingAddress(
                string(item, "name"),
                string(item, "line1"),
                optional(item, "line2").orElse(null),
                string(item, "postalCode"),
                string(item, "city"),
                string(item, "country"));
    }

    /**
     * The one item that makes a quote good for one order. The quote and not the cart's version is guarded, because a
     * customer whose payment was declined may order the unchanged cart again, by a new quote.
     */
    static Map<String, AttributeValue> quoteUse(Acceptance acceptance) {
        var placing = acceptance.order().placing();
        Map<String, AttributeValue> item = new HashMap<>(key("Q#" + placing.quoteId(), "Q"));
        item.put("orderId", s(placing.order().value()));
        item.put(
                "expiresAt",
                n(acceptance.quoteExpiresAt().plus(QUOTE_REMEMBERED).getEpochSecond()));
        return item;
    }

    /** The one item that makes a number the name of one order. */
    static Map<String, AttributeValue> number(OrderNumber number, OrderId order) {
        Map<String, AttributeValue> item = new HashMap<>(numberKey(number));
        item.put("orderId", s(order.value()));
        return item;
    }

    static Map<String, AttributeValue> numberKey(OrderNumber number) {
        return key("N#" + number.value(), "N");
    }
}
