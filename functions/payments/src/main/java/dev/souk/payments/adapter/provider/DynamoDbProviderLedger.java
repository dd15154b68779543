package dev.souk.payments.adapter.provider;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.kernel.Money;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The simulated provider's books in a DynamoDB table of their own: one item {@code K#<key> K} per entry. */
public final class DynamoDbProviderLedger implements ProviderLedger {
    private static final String CHALLENGE = "CHALLENGE";
    private static final String UNKNOWN = "attribute_not_exists(pk)";

    private final DynamoDbClient client;
    private final String table;
    private final Transactions transactions;

    public DynamoDbProviderLedger(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.transactions = new Transactions(client);
    }

    @Override
    public Optional<LedgerEntry> find(StepKey key) {
        var found = client.getItem(get -> get.tableName(table).key(keyOf(key)).consistentRead(true));
        return found.hasItem() ? Optional.of(read(key, found.item())) : Optional.empty();
    }

    @Override
    public WriteResult write(LedgerEntry entry) {
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(TransactWriteItem.builder().put(put(entry)).build());
        entry.rival().ifPresent(rival -> actions.add(unknown(rival)));
        if (entry.key().step() == Step.AUTHORIZE) {
            actions.add(StatementFile.enter(table, entry));
        }
        return written(entry, actions);
    }

    private WriteResult written(LedgerEntry entry, List<TransactWriteItem> actions) {
        return switch (transactions.write(actions)) {
            case Committed _ -> new WriteResult.Written();
            case ConditionsFailed failed
            when failed.oldItems().containsKey(0) ->
                new WriteResult.Known(read(entry.key(), failed.oldItems().getOrDefault(0, Map.of())));
            case ConditionsFailed _ -> new WriteResult.Excluded();
        };
    }

    @Override
    public WriteResult refund(LedgerEntry refund, LedgerEntry capture) {
        long most = capture.amount().amount() - refund.amount().amount();
        if (most < 0) {
            return find(refund.key()).<WriteResult>map(WriteResult.Known::new).orElseGet(WriteResult.Excluded::new);
        }
        Update sum = Update.builder()
                .tableName(table)
                .key(key("K#" + capture.key().text(), "REFUNDED"))
                .updateExpression("ADD refunded :back")
                .conditionExpression("attribute_not_exists(pk) OR refunded <= :most")
                .expressionAttributeValues(Map.of(":back", n(refund.amount().amount()), ":most", n(most)))
                .build();
        return written(
                refund,
                List.of(
                        TransactWriteItem.builder().put(put(refund)).build(),
                        TransactWriteItem.builder().update(sum).build(),
                        StatementFile.enter(table, refund)));
    }

    @Override
    public Optional<LedgerEntry> challenge(StepKey key) {
        var found = client.getItem(get ->
                get.tableName(table).key(key("K#" + key.text(), CHALLENGE)).consistentRead(true));
        return found.hasItem() ? Optional.of(read(key, found.item())) : Optional.empty();
    }

    @Override
    public LedgerEntry challenge(LedgerEntry entry) {
        Map<String, AttributeValue> item = new HashMap<>(put(entry).item());
        item.put("sk", s(CHALLENGE));
        item.put("kind", s(CHALLENGE));
        item.put("outcome", s("PENDING"));
        try {
            client.putItem(put -> put.tableName(table).item(item).conditionExpression(UNKNOWN));
            return entry;
        } catch (ConditionalCheckFailedException _) {
            return challenge(entry.key()).orElseThrow();
        }
    }

    @Override
    public Listing list(Instant from, Instant to, @Nullable String cursor) {
        return StatementFile.list(client, table, from, to, cursor);
    }

    @Override
    public long count(StepKey key) {
        var counted = client.updateItem(update -> update.tableName(table)
                .key(key("K#" + key.text(), "COUNT"))
                .updateExpression("ADD requests :one")
                .expressionAttributeValues(Map.of(":one", n(1)))
                .returnValues(ReturnValue.UPDATED_NEW));
        return number(counted.attributes(), "requests");
    }

    private Put put(LedgerEntry entry) {
        Map<String, AttributeValue> item = new HashMap<>(keyOf(entry.key()));
        item.put("kind", s(kindOf(entry.key())));
        item.put("orderId", s(entry.key().order().value()));
        item.put("amount", n(entry.amount().amount()));
        item.put("currency", s(entry.amount().currency()));
        item.put("outcome", s(entry.refusal() == null ? "APPROVED" : "DECLINED"));
        item.put("providerReference", s(entry.reference()));
        item.put("at", s(entry.at().toString()));
        item.put("script", s(entry.script().text()));
        if (entry.refusal() != null) {
            item.put("reason", s(entry.refusal()));
        }
        return Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(UNKNOWN)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private TransactWriteItem unknown(StepKey rival) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(table)
                        .key(keyOf(rival))
                        .conditionExpression(UNKNOWN)
                        .build())
                .build();
    }

    private static LedgerEntry read(StepKey key, Map<String, AttributeValue> item) {
        return new LedgerEntry(
                key,
                new Money(number(item, "amount"), string(item, "currency")),
                string(item, "providerReference"),
                optional(item, "reason").orElse(null),
                Instant.parse(string(item, "at")),
                new Script(string(item, "script")));
    }

    private static Map<String, AttributeValue> keyOf(StepKey key) {
        return key("K#" + key.text(), "K");
    }

    private static String kindOf(StepKey key) {
        return switch (key.step()) {
            case AUTHORIZE -> "AUTHORIZATION";
            case CAPTURE -> "CAPTURE";
            case VOID -> "VOID";
            case REFUND -> "REFUND";
        };
    }
}
