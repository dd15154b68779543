package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.expression.Condition;
import dev.souk.dynamodb.memory.expression.Conditions;
import dev.souk.dynamodb.memory.expression.Projection;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * A page of a query or a scan: full when as many items were looked at as the reader or the database set, or a megabyte of them.
 */
final class Page {
    private static final int MAX_BYTES = 1024 * 1024;

    private final int limit;
    private final @Nullable Condition filter;
    private final @Nullable Projection projection;
    private final boolean countsOnly;
    private final List<Map<String, AttributeValue>> items = new ArrayList<>();
    private int count;
    private int scanned;
    private int bytes;
    private @Nullable Key last;

    /**
     * An empty page.
     *
     * @param limit that the reader set, null for none
     * @param pageItems that the database sets
     * @throws ValidationFailure when the parameters do not go together
     */
    Page(
            @Nullable Integer limit,
            int pageItems,
            @Nullable Condition filter,
            @Nullable Projection projection,
            @Nullable Select select) {
        if (limit != null && limit < 1) {
            throw new ValidationFailure("Limit must be greater than or equal to 1");
        }
        requireFit(select, projection);
        this.limit = limit == null ? pageItems : Math.min(limit, pageItems);
        this.filter = filter;
        this.projection = projection;
        this.countsOnly = select == Select.COUNT;
    }

    /** Looks at the next item. */
    void add(Key key, Item item) {
        scanned++;
        bytes += item.bytes();
        last = key;
        if (filter != null && !Conditions.holds(filter, item.attributes())) {
            return;
        }
        count++;
        if (!countsOnly) {
            items.add(projection == null ? item.attributes() : projection.of(item.attributes()));
        }
    }

    boolean isFull() {
        return scanned >= limit || bytes >= MAX_BYTES;
    }

    /** Null when the reader asked for their number alone. */
    @Nullable
    List<Map<String, AttributeValue>> items() {
        return countsOnly ? null : items;
    }

    int count() {
        return count;
    }

    int scanned() {
        return scanned;
    }

    /** Where to go on; null when nothing is left. A page that is full does not know whether it was the last one. */
    @Nullable
    Map<String, AttributeValue> lastEvaluatedKey(TableSchema schema) {
        return last == null || !isFull() ? null : last.attributes(schema);
    }

    private static void requireFit(@Nullable Select select, @Nullable Projection projection) {
        String problem = switch (select) {
            case null -> null;
            case COUNT, ALL_ATTRIBUTES ->
                projection == null ? null : "Cannot specify the ProjectionExpression when choosing to get " + select;
            case SPECIFIC_ATTRIBUTES ->
                projection == null ? "Must specify the ProjectionExpression when choosing to get " + select : null;
            case ALL_PROJECTED_ATTRIBUTES -> select + " can be used only when Querying using an IndexName";
            case UNKNOWN_TO_SDK_VERSION -> "Select set to invalid value";
        };
        if (problem != null) {
            throw new ValidationFailure(problem);
        }
    }
}
