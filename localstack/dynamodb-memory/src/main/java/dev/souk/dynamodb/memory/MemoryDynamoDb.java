package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * The SDK's client over tables in memory. One operation at a time: threads wait for each other, and nothing ever
 * conflicts or is throttled. The answers depend on the requests, their order, the clock and the staleness alone.
 *
 * <p>Operations and request fields that are not known are refused with an {@link UnsupportedOperationException}; how a
 * request would travel (its override configuration) is of no matter here.
 */
public final class MemoryDynamoDb implements DynamoDbClient {
    private final Object turn = new Object();
    private final Database database;
    private final Tables tables;
    private final Reads reads;
    private final Writes writes;
    private final Batches batches;
    private final TransactionReads transactionReads;
    private final TransactionWrites transactionWrites;

    /** An empty database in which every read finds what was written last. */
    public MemoryDynamoDb(Clock clock) {
        this(clock, Staleness.NONE);
    }

    /**
     * An empty database whose pages are as long as DynamoDB's.
     *
     * @param clock asked for how long transactions' tokens are kept
     * @param staleness asked how far each eventually consistent read lags
     */
    public MemoryDynamoDb(Clock clock, Staleness staleness) {
        this(clock, staleness, Integer.MAX_VALUE);
    }

    /**
     * An empty database with short pages, as those of large items are.
     *
     * @param clock asked for how long transactions' tokens are kept
     * @param staleness asked how far each eventually consistent read lags
     * @param pageItems the most items that a query or a scan looks at before it ends a page, at least 1
     */
    public MemoryDynamoDb(Clock clock, Staleness staleness, int pageItems) {
        if (pageItems < 1) {
            throw new IllegalArgumentException("expected pages of at least one item, got " + pageItems);
        }
        this.database = new Database(staleness, pageItems);
        this.tables = new Tables(database);
        this.reads = new Reads(database);
        this.writes = new Writes(database);
        this.batches = new Batches(database);
        this.transactionReads = new TransactionReads(database);
        this.transactionWrites = new TransactionWrites(database, clock);
    }

    /** @throws ResourceInUseException when there is a table of that name */
    public void createTable(TableSchema schema) {
        synchronized (turn) {
            database.create(schema);
        }
    }

    /** Has a listener hear of every commit from now on. */
    public void listen(ChangeListener listener) {
        synchronized (turn) {
            database.listen(listener);
        }
    }

    /**
     * Every item of a table as it is now, by partition key and sort key.
     *
     * @throws ResourceNotFoundException when there is no table of that name
     */
    public List<Map<String, AttributeValue>> items(String table) {
        synchronized (turn) {
            return database.table(table).items();
        }
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return answer(() -> reads.get(request));
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return answer(() -> reads.query(request));
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        return answer(() -> reads.scan(request));
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return answer(() -> writes.put(request));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return answer(() -> writes.update(request));
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return answer(() -> writes.delete(request));
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return answer(() -> batches.get(request));
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        return answer(() -> batches.write(request));
    }

    @Override
    public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
        return answer(() -> transactionReads.get(request));
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return answer(() -> transactionWrites.write(request));
    }

    @Override
    public CreateTableResponse createTable(CreateTableRequest request) {
        return answer(() -> tables.create(request));
    }

    @Override
    public DeleteTableResponse deleteTable(DeleteTableRequest request) {
        return answer(() -> tables.delete(request));
    }

    @Override
    public DescribeTableResponse describeTable(DescribeTableRequest request) {
        return answer(() -> tables.describe(request));
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    /** Nothing to let go of: the tables go when nobody knows the client any more. */
    @Override
    public void close() {}

    private <T> T answer(Supplier<T> operation) {
        synchronized (turn) {
            try {
                return operation.get();
            } catch (ValidationFailure e) {
                throw Failures.validation(e.getMessage());
            }
        }
    }
}
