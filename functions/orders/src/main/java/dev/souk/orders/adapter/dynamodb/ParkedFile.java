package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Resumption;
import dev.souk.orders.domain.TaskToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The parked checkouts by order: an item for each task token that may resume one. They lie in one partition, as few are parked
 * at a time and none without retries of minutes.
 */
final class ParkedFile {
    static final String PARTITION = "PARKED";

    private static final String SEPARATOR = "#";

    private ParkedFile() {}

    static Map<String, AttributeValue> entry(OrderId order, Resumption resumption) {
        Map<String, AttributeValue> item = new HashMap<>(entryKey(order, resumption));
        item.put("version", n(resumption.version()));
        item.put("at", s(resumption.at().toString()));
        item.put("taskToken", s(resumption.token().value()));
        return item;
    }

    static Map<String, AttributeValue> entryKey(OrderId order, Resumption resumption) {
        return key(PARTITION, entriesOf(order) + "%010d".formatted(resumption.version()));
    }

    /** How the sort keys of an order begin. */
    static String entriesOf(OrderId order) {
        return order.value() + SEPARATOR;
    }

    /** Greater than every sort key of the order, and less than those of the next. */
    static String behind(OrderId order) {
        return entriesOf(order) + "~";
    }

    static OrderId order(Map<String, AttributeValue> item) {
        String sk = string(item, "sk");
        return new OrderId(sk.substring(0, sk.indexOf(SEPARATOR)));
    }

    static Resumption read(Map<String, AttributeValue> item) {
        return new Resumption(
                number(item, "version"), Instant.parse(string(item, "at")), new TaskToken(string(item, "taskToken")));
    }
}
