package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.catalog.domain.DuePrice;
import dev.souk.catalog.domain.PricePoint;
import dev.souk.catalog.domain.Sku;
import dev.souk.kernel.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Prices as items, both ways; moment and version are in their keys. */
final class PriceItems {
    static final String SCHEDULED = "scheduled";

    private PriceItems() {}

    static Map<String, AttributeValue> of(Map<String, AttributeValue> key, Money price) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put("amount", n(price.amount()));
        item.put("currency", s(price.currency()));
        return item;
    }

    static Map<String, AttributeValue> scheduled(Map<String, AttributeValue> key, Money price) {
        Map<String, AttributeValue> item = of(key, price);
        item.put(SCHEDULED, AttributeValue.fromBool(true));
        return item;
    }

    static PricePoint point(Map<String, AttributeValue> item) {
        String[] parts = string(item, "sk").split("#", -1);
        return new PricePoint(
                ProductItems.price(item), moment(parts[1]), Long.parseLong(parts[2]), item.containsKey(SCHEDULED));
    }

    static DuePrice due(Map<String, AttributeValue> item) {
        String[] parts = string(item, "sk").split("#", -1);
        var point = new PricePoint(ProductItems.price(item), moment(parts[0]), Long.parseLong(parts[1]), true);
        return new DuePrice(new Sku(parts[2]), point);
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
