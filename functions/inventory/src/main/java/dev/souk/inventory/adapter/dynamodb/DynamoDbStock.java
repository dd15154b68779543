package dev.souk.inventory.adapter.dynamodb;

import dev.souk.events.EventData;
import dev.souk.events.inventory.StockAdjusted;
import dev.souk.events.inventory.StockReceived;
import dev.souk.inventory.application.RememberedReply;
import dev.souk.inventory.application.Stock;
import dev.souk.inventory.domain.Adjustment;
import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockBooking;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Stock in DynamoDB: one item per part of a product's stock, and one per entry of the journal; what staff book carries the fact of it. */
public final class DynamoDbStock implements Stock {
    /** Where the reply stands in the transaction of a booking. */
    private static final int REPLY = 0;

    private final DynamoDbClient client;
    private final String table;
    private final Transactions transactions;
    private final IdempotencyRecords replies;
    private final EventWriter events;
    private final Journal journal;

    public DynamoDbStock(
            DynamoDbClient client, String table, IdempotencyRecords replies, EventWriter events, Journal journal) {
        this.client = client;
        this.table = table;
        this.transactions = new Transactions(client);
        this.replies = replies;
        this.events = events;
        this.journal = journal;
    }

    @Override
    public StockParts find(Sku sku) {
        return StockItems.find(client, table, sku);
    }

    @Override
    public Booking book(StockParts read, StockParts next, StockBooking booking, RememberedReply reply) {
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(replies.put(reply.request(), reply.reply()));
        actions.add(journal.entry(next, booking, fact(booking), events));
        actions.addAll(StockItems.store(table, read, next));
        return switch (transactions.write(actions)) {
            case Committed _ -> Booking.BOOKED;
            // The reply first: when the same request was booked meanwhile, the stock has moved too.
            case ConditionsFailed failed when failed.failedAt(REPLY) -> Booking.ALREADY_ANSWERED;
            case ConditionsFailed _ -> Booking.STOCK_MOVED;
        };
    }

    @Override
    public boolean store(StockParts read, StockParts next) {
        return transactions.write(StockItems.store(table, read, next)) instanceof Committed;
    }

    @Override
    public Page movements(Sku sku, int limit, @Nullable String after) {
        return journal.page(client, sku, limit, after);
    }

    private static EventData fact(StockBooking booking) {
        String sku = booking.sku().value();
        return switch (booking) {
            case Receipt receipt -> new StockReceived(sku, receipt.quantity(), receipt.reference());
            case Adjustment adjustment ->
                new StockAdjusted(
                        sku,
                        adjustment.delta(),
                        StockAdjusted.Reason.valueOf(adjustment.reason().name()));
        };
    }
}
