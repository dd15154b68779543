package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.TableSchema.KeyAttribute;
import dev.souk.dynamodb.memory.expression.Condition;
import dev.souk.dynamodb.memory.expression.Condition.And;
import dev.souk.dynamodb.memory.expression.Condition.BeginsWith;
import dev.souk.dynamodb.memory.expression.Condition.Between;
import dev.souk.dynamodb.memory.expression.Condition.Comparator;
import dev.souk.dynamodb.memory.expression.Condition.Comparison;
import dev.souk.dynamodb.memory.expression.Operand;
import dev.souk.dynamodb.memory.expression.Operand.At;
import dev.souk.dynamodb.memory.expression.Operand.Literal;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a query asks of keys: one partition key, and where in it the sort keys lie. */
record KeyCondition(AttributeValue partition, SortRange range) {

    /** @throws ValidationFailure when the condition says anything else */
    static KeyCondition of(TableSchema schema, Condition condition) {
        Map<String, Part> parts = new HashMap<>();
        collect(condition, schema, parts);
        Part partition = parts.remove(schema.partitionKey().name());
        KeyAttribute sortKey = schema.sortKey();
        Part sort = sortKey == null ? null : parts.remove(sortKey.name());
        if (partition == null || !parts.isEmpty()) {
            throw new ValidationFailure("Query condition missed key schema element");
        }
        if (partition.comparator() != Comparator.EQ) {
            throw new ValidationFailure("Query key condition not supported");
        }
        return new KeyCondition(partition.low(), sort == null ? SortRange.ALL : sort.range());
    }

    private static void collect(Condition condition, TableSchema schema, Map<String, Part> parts) {
        switch (condition) {
            case And(Condition left, Condition right) -> {
                collect(left, schema, parts);
                collect(right, schema, parts);
            }
            case Comparison(Comparator comparator, At at, Operand right)
            when comparator != Comparator.NE ->
                add(parts, schema, at, new Part(comparator, false, literal(right), literal(right)));
            case Comparison(Comparator comparator, Literal left, At at)
            when comparator != Comparator.NE ->
                add(parts, schema, at, new Part(comparator.mirrored(), false, left.value(), left.value()));
            case Between(At at, Operand low, Operand high) ->
                add(parts, schema, at, new Part(null, false, literal(low), literal(high)));
            case BeginsWith(At at, Operand prefix) ->
                add(parts, schema, at, new Part(null, true, literal(prefix), literal(prefix)));
            default ->
                throw new ValidationFailure("Invalid operator used in KeyConditionExpression: "
                        + condition.getClass().getSimpleName());
        }
    }

    private static void add(Map<String, Part> parts, TableSchema schema, At at, Part part) {
        String attribute = at.path().attribute();
        if (at.path().isNested()) {
            throw new ValidationFailure("Key attributes must be scalars; list random access '[]' and map lookup '.' are"
                    + " not allowed: Key: " + attribute);
        }
        for (KeyAttribute key : schema.keyAttributes()) {
            if (key.name().equals(attribute)) {
                part.requireFit(key);
            }
        }
        if (parts.put(attribute, part) != null) {
            throw new ValidationFailure("KeyConditionExpressions must only contain one condition per key");
        }
    }

    private static AttributeValue literal(Operand operand) {
        if (operand instanceof Literal(AttributeValue value)) {
            return value;
        }
        throw new ValidationFailure("Invalid condition in KeyConditionExpression: expected a value beside the key");
    }

    /** @param comparator null for a range between two keys, or of all with a prefix */
    private record Part(@Nullable Comparator comparator, boolean prefix, AttributeValue low, AttributeValue high) {
        void requireFit(KeyAttribute key) {
            if (low.type() != key.type() || high.type() != key.type()) {
                throw new ValidationFailure("One or more parameter values were invalid: Condition parameter type does"
                        + " not match schema type");
            }
            Key.requireNotEmpty(key, low);
            Key.requireNotEmpty(key, high);
        }

        SortRange range() {
            return switch (comparator) {
                case null -> prefix ? SortRange.beginningWith(low) : SortRange.between(low, high);
                case EQ -> SortRange.only(low);
                case LT -> SortRange.below(low, false);
                case LE -> SortRange.below(low, true);
                case GT -> SortRange.above(low, false);
                case GE -> SortRange.above(low, true);
                case NE -> throw new IllegalStateException("a range that collect refuses");
            };
        }
    }
}
