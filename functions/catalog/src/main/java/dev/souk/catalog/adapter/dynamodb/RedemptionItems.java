package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.catalog.domain.promotion.CustomerId;
import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.Redemption;
import dev.souk.catalog.domain.promotion.Redemption.Redeemed;
import dev.souk.catalog.domain.promotion.Redemption.Refused;
import dev.souk.catalog.domain.promotion.Redemption.Released;
import dev.souk.catalog.domain.promotion.RefusalReason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A redemption as the table has it. */
final class RedemptionItems {
    static final String REDEEMED = "REDEEMED";
    private static final String REFUSED = "REFUSED";
    private static final String RELEASED = "RELEASED";
    /** No code contains it. */
    private static final String SEPARATOR = ",";

    private RedemptionItems() {}

    static Map<String, AttributeValue> keyOf(OrderId order) {
        return key("RD#" + order.value(), "R");
    }

    static Map<String, AttributeValue> write(Redemption redemption) {
        Map<String, AttributeValue> item = new HashMap<>(keyOf(redemption.order()));
        item.put("version", n(redemption.version()));
        switch (redemption) {
            case Redeemed redeemed -> {
                item.put("redemptionState", s(REDEEMED));
                item.put("customerId", s(redeemed.customer().value()));
                item.put("codes", s(joined(redeemed.codes())));
            }
            case Refused refused -> {
                item.put("redemptionState", s(REFUSED));
                item.put("codes", s(refused.code().value()));
                item.put("reason", s(refused.reason().name()));
            }
            case Released released -> {
                item.put("redemptionState", s(RELEASED));
                item.put("codes", s(joined(released.codes())));
                item.put("reason", s(released.reason()));
            }
        }
        return item;
    }

    static Redemption read(OrderId order, Map<String, AttributeValue> item) {
        long version = number(item, "version");
        String state = string(item, "redemptionState");
        List<PromotionCode> codes = codes(string(item, "codes"));
        return switch (state) {
            case REDEEMED -> new Redeemed(order, new CustomerId(string(item, "customerId")), codes, version);
            case REFUSED ->
                new Refused(order, codes.getFirst(), RefusalReason.valueOf(string(item, "reason")), version);
            case RELEASED -> new Released(order, codes, string(item, "reason"), version);
            default ->
                throw new IllegalStateException("a redemption must be redeemed, refused or released, order %s is %s"
                        .formatted(order.value(), state));
        };
    }

    private static String joined(List<PromotionCode> codes) {
        return codes.stream().map(PromotionCode::value).collect(Collectors.joining(SEPARATOR));
    }

    private static List<PromotionCode> codes(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(SEPARATOR, -1))
                        .map(PromotionCode::new)
                        .toList();
    }
}
