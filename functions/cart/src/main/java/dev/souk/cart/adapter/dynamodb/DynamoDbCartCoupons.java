package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.cart.application.promotion.CartCoupons;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.promotion.PromotionCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The coupons of a cart as one set, which shoppers may change at once without losing each other's. */
public final class DynamoDbCartCoupons implements CartCoupons {
    private static final String ROOM = "attribute_not_exists(codes) OR contains(codes, :code) OR size(codes) < :max";

    private final Supplier<DynamoDbClient> client;
    private final String table;

    public DynamoDbCartCoupons(Supplier<DynamoDbClient> client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<PromotionCode> of(CartId cart) {
        var response = client.get()
                .getItem(get -> get.tableName(table).key(keyOf(cart)).consistentRead(true));
        AttributeValue codes = response.item().get("codes");
        return codes == null
                ? List.of()
                : codes.ss().stream().map(PromotionCode::new).sorted().toList();
    }

    @Override
    public boolean add(CartId cart, PromotionCode code, Instant until) {
        try {
            client.get()
                    .updateItem(update -> update.tableName(table)
                            .key(keyOf(cart))
                            .updateExpression("ADD codes :codes SET expiresAt = :until")
                            .conditionExpression(ROOM)
                            .expressionAttributeValues(Map.of(
                                    ":codes", AttributeValue.fromSs(List.of(code.value())),
                                    ":code", s(code.value()),
                                    ":until", n(until.getEpochSecond()),
                                    ":max", n(MAX))));
            return true;
        } catch (ConditionalCheckFailedException full) {
            return false;
        }
    }

    @Override
    public void remove(CartId cart, PromotionCode code) {
        try {
            client.get()
                    .updateItem(update -> update.tableName(table)
                            .key(keyOf(cart))
                            .updateExpression("DELETE codes :codes")
                            .conditionExpression("contains(codes, :code)")
                            .expressionAttributeValues(Map.of(
                                    ":codes", AttributeValue.fromSs(List.of(code.value())),
                                    ":code", s(code.value()))));
        } catch (ConditionalCheckFailedException _) {
            // It was not there, which is what was wanted.
        }
    }

    private static Map<String, AttributeValue> keyOf(CartId cart) {
        return key("CO#" + cart.value(), "CO");
    }
}
