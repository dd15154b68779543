package dev.souk.payments.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.payments.application.Doubts;
import dev.souk.payments.domain.Doubt;
import dev.souk.payments.domain.StepKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Doubts as items {@code DOUBT <due>#<step>} in one partition, by the time at which they are due: there are few. */
public final class DynamoDbDoubts implements Doubts {
    private static final String FILE = "DOUBT";

    private final DynamoDbClient client;
    private final String table;
    private final Transactions transactions;

    public DynamoDbDoubts(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.transactions = new Transactions(client);
    }

    /** Files a doubt, in the transaction that gives rise to it. */
    static TransactWriteItem enter(String table, Doubt doubt) {
        Map<String, AttributeValue> item = new HashMap<>(keyOf(doubt));
        item.put("step", s(doubt.key().text()));
        item.put("since", s(doubt.since().toString()));
        item.put("looks", n(doubt.looks()));
        item.put("due", s(doubt.due().toString()));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item))
                .build();
    }

    @Override
    public List<Doubt> due(Instant limit, int max) {
        var due = Map.of(":file", s(FILE), ":after", s(time(limit.plusSeconds(1))));
        return client
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :file AND sk < :after")
                        .expressionAttributeValues(due)
                        .consistentRead(true)
                        .limit(max))
                .items()
                .stream()
                .limit(max)
                .map(DynamoDbDoubts::read)
                .toList();
    }

    @Override
    public void defer(Doubt doubt, Doubt later) {
        TransactWriteItem leave = TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(keyOf(doubt)).conditionExpression("attribute_exists(pk)"))
                .build();
        // A condition that fails means that somebody else has looked meanwhile, which is all that was wanted.
        transactions.write(List.of(leave, enter(table, later)));
    }

    @Override
    public void close(Doubt doubt) {
        client.deleteItem(delete -> delete.tableName(table).key(keyOf(doubt)));
    }

    private static Doubt read(Map<String, AttributeValue> item) {
        String text = string(item, "step");
        StepKey step = StepKey.parse(text)
                .orElseThrow(() -> new IllegalStateException("a doubt must name a step, got %s".formatted(text)));
        return new Doubt(
                step,
                Instant.parse(string(item, "since")),
                Math.toIntExact(number(item, "looks")),
                Instant.parse(string(item, "due")));
    }

    private static Map<String, AttributeValue> keyOf(Doubt doubt) {
        return key(FILE, time(doubt.due()) + "#" + doubt.key().text());
    }

    /** In whole seconds, so that the texts sort as the times do. */
    private static String time(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond()).toString();
    }
}
