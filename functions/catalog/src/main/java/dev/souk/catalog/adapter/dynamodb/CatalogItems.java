package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.Sku;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Cards as attributes, both ways. */
final class CatalogItems {
    private static final String AVAILABILITY = "availability";

    private CatalogItems() {}

    static Map<String, AttributeValue> of(Card card) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("sku", s(card.sku().value()));
        item.put("name", s(card.name()));
        item.put("category", s(card.category().slug()));
        item.put("amount", n(card.price().amount()));
        item.put("currency", s(card.price().currency()));
        item.put(AVAILABILITY, s(card.availability().name()));
        return item;
    }

    static Card card(Map<String, AttributeValue> item) {
        return new Card(
                new Sku(string(item, "sku")),
                string(item, "name"),
                ProductItems.category(item),
                ProductItems.price(item),
                availability(item));
    }

    static Availability availability(Map<String, AttributeValue> item) {
        return Availability.valueOf(string(item, AVAILABILITY));
    }
}
