package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.events.inventory.StockReceived;
import dev.souk.inventory.application.RememberedReply;
import dev.souk.inventory.application.Stock;
import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Stock in DynamoDB: one item per product, and one per movement that carries the fact of it. */
public final class DynamoDbStock implements Stock {
    /** Where the reply stands in the transaction of a receipt. */
    private static final int REPLY = 2;

    private final DynamoDbClient client;
    private final String table;
    private final Transactions transactions;
    private final IdempotencyRecords replies;
    private final EventWriter events;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param ids one fresh id per movement */
    public DynamoDbStock(
            DynamoDbClient client,
            String table,
            IdempotencyRecords replies,
            EventWriter events,
            Clock clock,
            Supplier<UUID> ids) {
        this.client = client;
        this.table = table;
        this.transactions = new Transactions(client);
        this.replies = replies;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Optional<StockItem> find(Sku sku) {
        var found = client.getItem(
                get -> get.tableName(table).key(StockItems.keyOf(sku)).consistentRead(true));
        return found.hasItem() ? Optional.of(StockItems.read(sku, found.item())) : Optional.empty();
    }

    @Override
    public Booking book(StockItem grown, Receipt receipt, RememberedReply reply) {
        List<TransactWriteItem> actions = List.of(
                StockItems.grow(table, grown), movement(grown, receipt), replies.put(reply.request(), reply.reply()));
        return switch (transactions.write(actions)) {
            case Committed _ -> Booking.BOOKED;
            // The reply first: when the same request was booked meanwhile, the stock has moved too.
            case ConditionsFailed failed when failed.failedAt(REPLY) -> Booking.ALREADY_ANSWERED;
            case ConditionsFailed _ -> Booking.STOCK_MOVED;
        };
    }

    private TransactWriteItem movement(StockItem grown, Receipt receipt) {
        String sku = receipt.sku().value();
        String at = clock.instant().toString();
        var fact = new StockReceived(sku, receipt.quantity(), receipt.reference());
        Map<String, AttributeValue> item =
                new HashMap<>(key(StockItems.PARTITION + sku, "M#%s#%s".formatted(at, ids.get())));
        item.put("kind", s("RECEIPT"));
        item.put("quantity", n(receipt.quantity()));
        item.put("reference", s(receipt.reference()));
        item.put("at", s(at));
        item.put(EventWriter.ATTRIBUTE, s(events.outbox(sku, grown.version(), List.of(fact))));
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .build())
                .build();
    }
}
