package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.cart.application.promotion.PromotionCopies;
import dev.souk.cart.domain.promotion.PromotionCode;
import dev.souk.cart.domain.promotion.PromotionCopy;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One item per promotion, and automatic ones once more in one partition, to be read together with every quote. */
public final class DynamoDbPromotionCopies implements PromotionCopies {
    private static final String AUTOMATIC = "PMA";
    private static final String IS_NEWER = "attribute_not_exists(pk) OR version < :version";

    private final Supplier<DynamoDbClient> client;
    private final String table;

    public DynamoDbPromotionCopies(Supplier<DynamoDbClient> client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<PromotionCopy> automatic() {
        return client
                .get()
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :automatic")
                        .expressionAttributeValues(Map.of(":automatic", s(AUTOMATIC))))
                .items()
                .stream()
                .map(PromotionItems::read)
                .toList();
    }

    @Override
    public List<PromotionCopy> find(Collection<PromotionCode> codes) {
        return codes.stream().distinct().flatMap(code -> find(code).stream()).toList();
    }

    private Optional<PromotionCopy> find(PromotionCode code) {
        var response = client.get().getItem(get -> get.tableName(table).key(keyOf(code)));
        return response.hasItem() ? Optional.of(PromotionItems.read(response.item())) : Optional.empty();
    }

    @Override
    public boolean keep(PromotionCopy copy) {
        Map<String, AttributeValue> version = Map.of(":version", n(copy.version()));
        var itself = Put.builder()
                .tableName(table)
                .item(PromotionItems.write(keyOf(copy.code()), copy))
                .conditionExpression(IS_NEWER)
                .expressionAttributeValues(version);
        List<TransactWriteItem> actions =
                List.of(TransactWriteItem.builder().put(itself.build()).build(), listed(copy, version));
        return switch (new Transactions(client.get()).write(actions)) {
            case Committed _ -> true;
            case ConditionsFailed _ -> false;
        };
    }

    private TransactWriteItem listed(PromotionCopy copy, Map<String, AttributeValue> version) {
        Map<String, AttributeValue> key = key(AUTOMATIC, copy.code().value());
        if (copy.isAutomatic()) {
            var put = Put.builder()
                    .tableName(table)
                    .item(PromotionItems.write(key, copy))
                    .conditionExpression(IS_NEWER)
                    .expressionAttributeValues(version);
            return TransactWriteItem.builder().put(put.build()).build();
        }
        var delete = Delete.builder()
                .tableName(table)
                .key(key)
                .conditionExpression(IS_NEWER)
                .expressionAttributeValues(version);
        return TransactWriteItem.builder().delete(delete.build()).build();
    }

    private static Map<String, AttributeValue> keyOf(PromotionCode code) {
        return key("PM#" + code.value(), "PM");
    }
}
