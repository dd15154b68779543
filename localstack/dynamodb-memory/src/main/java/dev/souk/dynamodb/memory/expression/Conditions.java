package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Condition.And;
import dev.souk.dynamodb.memory.expression.Condition.BeginsWith;
import dev.souk.dynamodb.memory.expression.Condition.Between;
import dev.souk.dynamodb.memory.expression.Condition.Comparator;
import dev.souk.dynamodb.memory.expression.Condition.Comparison;
import dev.souk.dynamodb.memory.expression.Condition.Contains;
import dev.souk.dynamodb.memory.expression.Condition.Existence;
import dev.souk.dynamodb.memory.expression.Condition.HasType;
import dev.souk.dynamodb.memory.expression.Condition.In;
import dev.souk.dynamodb.memory.expression.Condition.Not;
import dev.souk.dynamodb.memory.expression.Condition.Or;
import dev.souk.dynamodb.memory.value.Scalars;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether conditions hold over an item. What the item lacks compares with nothing, but differs from everything. */
public final class Conditions {
    private Conditions() {}

    /** @param item canonical attributes; empty when there is no item */
    public static boolean holds(Condition condition, Map<String, AttributeValue> item) {
        return switch (condition) {
            case And(Condition left, Condition right) -> holds(left, item) && holds(right, item);
            case Or(Condition left, Condition right) -> holds(left, item) || holds(right, item);
            case Not(Condition negated) -> !holds(negated, item);
            case Comparison(Comparator comparator, Operand left, Operand right) ->
                compares(comparator, Operands.valueOf(left, item), Operands.valueOf(right, item));
            case Between(Operand operand, Operand low, Operand high) -> {
                AttributeValue value = Operands.valueOf(operand, item);
                yield compares(Comparator.GE, value, Operands.valueOf(low, item))
                        && compares(Comparator.LE, value, Operands.valueOf(high, item));
            }
            case In in -> isAmong(in, item);
            case Existence(Path path, boolean exists) -> (path.in(item) != null) == exists;
            case HasType(Operand operand, String type) -> isOfType(Operands.valueOf(operand, item), type);
            case BeginsWith(Operand operand, Operand prefix) ->
                begins(Operands.valueOf(operand, item), Operands.valueOf(prefix, item));
            case Contains(Operand container, Operand part) ->
                contains(Operands.valueOf(container, item), Operands.valueOf(part, item));
        };
    }

    private static boolean compares(
            Comparator comparator, @Nullable AttributeValue left, @Nullable AttributeValue right) {
        if (left == null || right == null) {
            return comparator == Comparator.NE;
        }
        return switch (comparator) {
            case EQ -> left.equals(right);
            case NE -> !left.equals(right);
            case LT -> Scalars.areComparable(left, right) && Scalars.ORDER.compare(left, right) < 0;
            case LE -> Scalars.areComparable(left, right) && Scalars.ORDER.compare(left, right) <= 0;
            case GT -> Scalars.areComparable(left, right) && Scalars.ORDER.compare(left, right) > 0;
            case GE -> Scalars.areComparable(left, right) && Scalars.ORDER.compare(left, right) >= 0;
        };
    }

    private static boolean isAmong(In in, Map<String, AttributeValue> item) {
        AttributeValue value = Operands.valueOf(in.operand(), item);
        return in.others().stream().anyMatch(other -> compares(Comparator.EQ, value, Operands.valueOf(other, item)));
    }

    private static boolean isOfType(@Nullable AttributeValue value, String type) {
        return value != null
                && (value.type() == AttributeValue.Type.NUL
                                ? "NULL"
                                : value.type().name())
                        .equals(type);
    }

    private static boolean begins(@Nullable AttributeValue value, @Nullable AttributeValue prefix) {
        if (value == null || prefix == null || value.type() != prefix.type()) {
            return false;
        }
        return value.s() != null ? value.s().startsWith(prefix.s()) : value.b() != null && beginsBytes(value, prefix);
    }

    private static boolean beginsBytes(AttributeValue value, AttributeValue prefix) {
        byte[] bytes = value.b().asByteArrayUnsafe();
        byte[] first = prefix.b().asByteArrayUnsafe();
        return bytes.length >= first.length && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }

    private static boolean contains(@Nullable AttributeValue container, @Nullable AttributeValue part) {
        if (container == null || part == null) {
            return false;
        }
        return switch (container.type()) {
            case S -> part.s() != null && container.s().contains(part.s());
            case B -> part.b() != null && containsBytes(container, part);
            case SS -> part.s() != null && container.ss().contains(part.s());
            case NS -> part.n() != null && container.ns().contains(part.n());
            case BS -> part.b() != null && container.bs().contains(part.b());
            case L -> container.l().contains(part);
            case M, N, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> false;
        };
    }

    private static boolean containsBytes(AttributeValue container, AttributeValue part) {
        byte[] bytes = container.b().asByteArrayUnsafe();
        byte[] sought = part.b().asByteArrayUnsafe();
        for (int from = 0; from + sought.length <= bytes.length; from++) {
            if (Arrays.equals(bytes, from, from + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
