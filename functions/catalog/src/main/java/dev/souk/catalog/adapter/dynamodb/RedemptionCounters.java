package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;

import dev.souk.catalog.domain.promotion.CustomerId;
import dev.souk.catalog.domain.promotion.Limits;
import dev.souk.catalog.domain.promotion.Promotion;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * How many orders hold a coupon, in all and of one customer. Both are counted whether limited or not, so that a limit set
 * later counts what came before it.
 */
final class RedemptionCounters {
    private static final String ADD = "ADD redeemed :one";
    /** A promotion at no limit is counted against one that cannot be reached. */
    private static final long UNLIMITED = Long.MAX_VALUE;

    private RedemptionCounters() {}

    /** One more in all, as long as the promotion is the one that was read and its limit allows. */
    static TransactWriteItem take(CatalogTable table, Promotion promotion) {
        Limits limits = promotion.rule().limits();
        return update(Update.builder()
                .tableName(table.name())
                .key(PromotionItems.keyOf(promotion.code()))
                .updateExpression(ADD)
                .conditionExpression("version = :read AND redeemed < :limit")
                .expressionAttributeValues(
                        Map.of(":one", n(1), ":read", n(promotion.version()), ":limit", limit(limits.total()))));
    }

    /** One more of this customer, as long as the limit allows. */
    static TransactWriteItem take(CatalogTable table, Promotion promotion, CustomerId customer) {
        Limits limits = promotion.rule().limits();
        return update(Update.builder()
                .tableName(table.name())
                .key(PromotionItems.counterOf(promotion.code(), customer))
                .updateExpression(ADD)
                .conditionExpression("attribute_not_exists(pk) OR redeemed < :limit")
                .expressionAttributeValues(Map.of(":one", n(1), ":limit", limit(limits.perCustomer()))));
    }

    /** One less. */
    static TransactWriteItem giveBack(CatalogTable table, Map<String, AttributeValue> counter) {
        return update(Update.builder()
                .tableName(table.name())
                .key(counter)
                .updateExpression("ADD redeemed :less")
                .conditionExpression("redeemed >= :one")
                .expressionAttributeValues(Map.of(":less", n(-1), ":one", n(1))));
    }

    private static AttributeValue limit(@Nullable Long limit) {
        return n(Objects.requireNonNullElse(limit, UNLIMITED));
    }

    private static TransactWriteItem update(Update.Builder update) {
        return TransactWriteItem.builder()
                .update(update.returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build())
                .build();
    }
}
