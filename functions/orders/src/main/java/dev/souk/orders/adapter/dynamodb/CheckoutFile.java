package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.lambda.Correlation;
import dev.souk.orders.application.OpenCheckout;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The open checkouts by the time of the last look: one small item each, until its end was seen. Spread over a few partitions,
 * as every order writes here.
 */
final class CheckoutFile {
    static final int PARTITIONS = 4;

    private CheckoutFile() {}

    /** The entry of an order that is just being placed, by the running request. */
    static Map<String, AttributeValue> opening(Order order) {
        return entry(OpenCheckout.of(
                order.id(),
                order.history().getFirst().at(),
                Correlation.current().correlationId()));
    }

    static Map<String, AttributeValue> entry(OpenCheckout checkout) {
        Map<String, AttributeValue> item = new HashMap<>(entryKey(checkout));
        item.put("orderId", s(checkout.order().value()));
        item.put("openedAt", s(time(checkout.openedAt())));
        item.put("execution", s(checkout.execution()));
        item.put("correlationId", s(checkout.correlationId()));
        item.put("repairs", n(checkout.repairs()));
        return item;
    }

    static Map<String, AttributeValue> entryKey(OpenCheckout checkout) {
        return key(partition(partitionOf(checkout.order().value())), checkout.position());
    }

    /** Which partition an order's entry is in. */
    static int partitionOf(String order) {
        return Math.floorMod(order.hashCode(), PARTITIONS);
    }

    static OpenCheckout read(Map<String, AttributeValue> item) {
        String sk = string(item, "sk");
        Instant lookedAt = Instant.parse(sk.substring(0, sk.indexOf(OpenCheckout.SEPARATOR)));
        return new OpenCheckout(
                new OrderId(string(item, "orderId")),
                optional(item, "openedAt").map(Instant::parse).orElse(lookedAt),
                lookedAt,
                string(item, "execution"),
                string(item, "correlationId"),
                Math.toIntExact(number(item, "repairs")));
    }

    static String partition(int number) {
        return "OPEN#" + number;
    }

    /** Whole seconds, so that the texts sort as the times do. */
    static String time(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond()).toString();
    }
}
