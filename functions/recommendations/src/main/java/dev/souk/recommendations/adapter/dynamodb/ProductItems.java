package dev.souk.recommendations.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.recommendations.domain.Availability;
import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.ProductFacts;
import dev.souk.recommendations.domain.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is known of products as items, both ways. */
final class ProductItems {
    private ProductItems() {}

    /** The product of an item, empty while only inventory spoke of it. */
    static Optional<KnownProduct> product(Map<String, AttributeValue> item) {
        return optional(item, "label")
                .map(label -> new KnownProduct(
                        new Sku(string(item, "pk").substring("S#".length())),
                        label,
                        string(item, "category"),
                        optional(item, "brand").orElse(""),
                        attributes(item),
                        Optional.ofNullable(item.get("published"))
                                .map(AttributeValue::bool)
                                .orElse(false),
                        optional(item, "availability")
                                .map(Availability::valueOf)
                                .orElse(Availability.OUT)));
    }

    /** The values of an update that takes what the catalogue says. */
    static Map<String, AttributeValue> values(ProductFacts facts) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        facts.attributes().forEach((name, value) -> attributes.put(name, s(value)));
        return Map.of(
                ":label", s(facts.label()),
                ":category", s(facts.category()),
                ":brand", s(facts.brand()),
                ":traits", AttributeValue.fromM(attributes),
                ":published", AttributeValue.fromBool(facts.published()));
    }

    private static Map<String, String> attributes(Map<String, AttributeValue> item) {
        Map<String, String> attributes = new HashMap<>();
        Optional.ofNullable(item.get("traits"))
                .map(AttributeValue::m)
                .orElseGet(Map::of)
                .forEach((name, value) -> attributes.put(name, value.s()));
        return attributes;
    }
}
