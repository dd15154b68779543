package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** TransactWriteItems. */
final class TransactionWrites {
    private static final int MAX_ACTIONS = 100;
    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final CancellationReason NONE =
            CancellationReason.builder().code("None").build();
    private static final KnownFields REQUEST =
            KnownFields.of(TransactWriteItemsRequest.builder().build(), "TransactItems", "ClientRequestToken");
    private static final KnownFields ACTION =
            KnownFields.of(TransactWriteItem.builder().build(), "ConditionCheck", "Put", "Delete", "Update");

    private final Database database;
    private final WriteReader reader;
    private final RequestTokens tokens;

    TransactionWrites(Database database, Clock clock) {
        this.database = database;
        this.reader = new WriteReader(database);
        this.tokens = new RequestTokens(clock);
    }

    TransactWriteItemsResponse write(TransactWriteItemsRequest request) {
        REQUEST.check(request);
        if (!tokens.isRepeated(request)) {
            database.commit(decide(read(request)));
            tokens.remember(request);
        }
        return TransactWriteItemsResponse.builder().build();
    }

    private List<Write> read(TransactWriteItemsRequest request) {
        int actions = request.transactItems().size();
        if (actions < 1 || actions > MAX_ACTIONS) {
            throw new ValidationFailure("Value at 'transactItems' failed to satisfy constraint: Member must have length"
                    + " from 1 to 100, got " + actions);
        }
        List<Write> writes = new ArrayList<>(actions);
        Set<TableKey> keys = new HashSet<>();
        for (TransactWriteItem action : request.transactItems()) {
            Write write = read(action);
            if (!keys.add(TableKey.of(write))) {
                throw new ValidationFailure("Transaction request cannot include multiple operations on one item");
            }
            writes.add(write);
        }
        return writes;
    }

    private Write read(TransactWriteItem action) {
        ACTION.check(action);
        List<SdkPojo> kinds = Stream.<@Nullable SdkPojo>of(
                        action.conditionCheck(), action.put(), action.delete(), action.update())
                .<SdkPojo>mapMulti((kind, found) -> {
                    if (kind != null) {
                        found.accept(kind);
                    }
                })
                .toList();
        if (kinds.size() != 1) {
            throw new ValidationFailure("TransactItems can only contain one of Check, Put, Update or Delete");
        }
        return switch (kinds.getFirst()) {
            case Put put -> reader.read(put);
            case Update update -> reader.read(update);
            case Delete delete -> reader.read(delete);
            case ConditionCheck check -> reader.read(check);
            case SdkPojo other -> throw new IllegalStateException("unexpected " + other.getClass());
        };
    }

    private static List<Decision> decide(List<Write> writes) {
        List<Decision> decisions = new ArrayList<>(writes.size());
        List<CancellationReason> reasons = new ArrayList<>(writes.size());
        for (Write write : writes) {
            reasons.add(decide(write, decisions));
        }
        if (decisions.size() < writes.size()) {
            throw Failures.cancelled(reasons);
        }
        long bytes = decisions.stream()
                .map(Decision::after)
                .mapToLong(item -> item == null ? 0 : item.bytes())
                .sum();
        if (bytes > MAX_BYTES) {
            throw new ValidationFailure("Transaction payload size cannot exceed 4MB. Payload Size: " + bytes);
        }
        return decisions;
    }

    private static CancellationReason decide(Write write, List<Decision> decisions) {
        Item current = null;
        try {
            write.key().requireFit(write.table().schema());
            current = write.table().find(write.key());
            if (write.isAllowed(current)) {
                decisions.add(write.decide(current));
                return NONE;
            }
        } catch (ValidationFailure e) {
            return CancellationReason.builder()
                    .code("ValidationError")
                    .message(e.getMessage())
                    .build();
        }
        return CancellationReason.builder()
                .code("ConditionalCheckFailed")
                .message(Failures.CONDITION_FAILED)
                .item(write.tellsItem() ? Decision.attributes(current) : null)
                .build();
    }
}
