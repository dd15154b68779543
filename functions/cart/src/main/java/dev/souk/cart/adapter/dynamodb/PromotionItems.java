package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.promotion.Benefit;
import dev.souk.cart.domain.promotion.Benefit.BuyXGetY;
import dev.souk.cart.domain.promotion.Benefit.Fixed;
import dev.souk.cart.domain.promotion.Benefit.Percent;
import dev.souk.cart.domain.promotion.PromotionCode;
import dev.souk.cart.domain.promotion.PromotionCopy;
import dev.souk.cart.domain.promotion.PromotionRule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Promotion copies as items, both ways. An ended one keeps its version, so that older news stays old. */
final class PromotionItems {
    private PromotionItems() {}

    static Map<String, AttributeValue> write(Map<String, AttributeValue> key, PromotionCopy copy) {
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put("code", s(copy.code().value()));
        item.put("version", n(copy.version()));
        PromotionRule rule = copy.rule();
        if (rule != null) {
            item.put("label", s(rule.name()));
            put(item, rule.benefit());
            item.put("skus", texts(rule.skus().stream().map(Sku::value).sorted().toList()));
            item.put("categories", texts(rule.categories().stream().sorted().toList()));
            item.put("minimumSubtotal", n(rule.minimumSubtotal()));
            item.put("coupon", AttributeValue.fromBool(rule.coupon()));
            put(item, "startsAt", rule.startsAt());
            // Not named expiresAt: the table's TTL would delete the item, and its version with it.
            put(item, "endsAt", rule.endsAt());
        }
        return item;
    }

    static PromotionCopy read(Map<String, AttributeValue> item) {
        var rule = item.containsKey("label") ? rule(item) : null;
        return new PromotionCopy(new PromotionCode(string(item, "code")), rule, number(item, "version"));
    }

    private static PromotionRule rule(Map<String, AttributeValue> item) {
        return new PromotionRule(
                string(item, "label"),
                benefit(item),
                texts(item, "skus").stream().map(Sku::new).collect(Collectors.toSet()),
                texts(item, "categories").stream().collect(Collectors.toSet()),
                number(item, "minimumSubtotal"),
                Boolean.TRUE.equals(item.getOrDefault("coupon", AttributeValue.fromBool(false))
                        .bool()),
                moment(item, "startsAt"),
                moment(item, "endsAt"));
    }

    private static void put(Map<String, AttributeValue> item, Benefit benefit) {
        switch (benefit) {
            case BuyXGetY free -> {
                item.put("buy", n(free.buy()));
                item.put("get", n(free.get()));
            }
            case Percent(int percent) -> item.put("percent", n(percent));
            case Fixed(long amount) -> item.put("amount", n(amount));
        }
    }

    private static Benefit benefit(Map<String, AttributeValue> item) {
        if (item.containsKey("percent")) {
            return new Percent(Math.toIntExact(number(item, "percent")));
        }
        return item.containsKey("amount")
                ? new Fixed(number(item, "amount"))
                : new BuyXGetY(Math.toIntExact(number(item, "buy")), Math.toIntExact(number(item, "get")));
    }

    private static AttributeValue texts(List<String> texts) {
        return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
    }

    private static List<String> texts(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, AttributeValue.fromL(List.of())).l().stream()
                .map(AttributeValue::s)
                .toList();
    }

    private static void put(Map<String, AttributeValue> item, String name, @Nullable Instant moment) {
        if (moment != null) {
            item.put(name, s(moment.toString()));
        }
    }

    private static @Nullable Instant moment(Map<String, AttributeValue> item, String name) {
        return optional(item, name).map(Instant::parse).orElse(null);
    }
}
