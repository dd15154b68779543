package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.catalog.domain.promotion.CustomerId;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.events.catalog.PromotionActivated;
import dev.souk.lambda.Json;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Promotions as items. What was redeemed is counted on the promotion's own item, which staff's changes leave alone. */
final class PromotionItems {
    static final String LIST = "PROMOTIONS";

    private PromotionItems() {}

    static Map<String, AttributeValue> keyOf(PromotionCode code) {
        return key("PR#" + code.value(), "P");
    }

    /** Where the orders of one customer that hold the coupon are counted. */
    static Map<String, AttributeValue> counterOf(PromotionCode code, CustomerId customer) {
        return key("PR#" + code.value(), "C#" + customer.value());
    }

    static Map<String, AttributeValue> listed(Promotion promotion) {
        Map<String, AttributeValue> item =
                new HashMap<>(key(LIST, promotion.code().value()));
        item.putAll(attributes(promotion));
        return item;
    }

    /** What staff's word on the promotion is made of, without key and counter. */
    static Map<String, AttributeValue> attributes(Promotion promotion) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        attributes.put("rule", s(Json.write(PromotionFacts.activated(promotion))));
        attributes.put("promotionState", s(promotion.state().name()));
        attributes.put("version", n(promotion.version()));
        return attributes;
    }

    /** @param redeemed 0 for an item of the list, which does not count */
    static Promotion read(Map<String, AttributeValue> item, long redeemed) {
        PromotionActivated stored = Json.read(string(item, "rule"), PromotionActivated.class);
        return new Promotion(
                PromotionFacts.code(stored),
                PromotionFacts.rule(stored),
                Promotion.State.valueOf(string(item, "promotionState")),
                number(item, "version"),
                redeemed);
    }
}
