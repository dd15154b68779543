package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Operand.At;
import dev.souk.dynamodb.memory.expression.Operand.IfNotExists;
import dev.souk.dynamodb.memory.expression.Operand.ListAppend;
import dev.souk.dynamodb.memory.expression.Operand.Literal;
import dev.souk.dynamodb.memory.expression.Operand.Size;
import dev.souk.dynamodb.memory.expression.Operand.Sum;
import dev.souk.dynamodb.memory.value.Numbers;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What operands are worth over an item. */
final class Operands {
    private Operands() {}

    /** What a condition compares; null when the item has nothing to compare. */
    static @Nullable AttributeValue valueOf(Operand operand, Map<String, AttributeValue> item) {
        return switch (operand) {
            case At(Path path) -> path.in(item);
            case Literal(AttributeValue value) -> value;
            case Size(Operand of) -> size(valueOf(of, item));
            case IfNotExists _, ListAppend _, Sum _ -> required(operand, item);
        };
    }

    /**
     * What an update stores.
     *
     * @throws ValidationFailure when the item lacks what is asked for, or it is of another type
     */
    static AttributeValue required(Operand operand, Map<String, AttributeValue> item) {
        return switch (operand) {
            case At(Path path) -> present(path.in(item));
            case Literal(AttributeValue value) -> value;
            case Size _ -> throw new IllegalArgumentException("an update knows no sizes");
            case IfNotExists(Path path, Operand otherwise) -> {
                AttributeValue found = path.in(item);
                yield found == null ? required(otherwise, item) : found;
            }
            case ListAppend(Operand first, Operand second) -> joined(required(first, item), required(second, item));
            case Sum(Operand left, boolean minus, Operand right) ->
                Numbers.sum(number(required(left, item)), number(required(right, item)), minus);
        };
    }

    static ValidationFailure incorrectType() {
        return new ValidationFailure("An operand in the update expression has an incorrect data type");
    }

    private static AttributeValue present(@Nullable AttributeValue value) {
        if (value == null) {
            throw new ValidationFailure(
                    "The provided expression refers to an attribute that does not exist in the item");
        }
        return value;
    }

    private static AttributeValue number(AttributeValue value) {
        if (value.n() == null) {
            throw incorrectType();
        }
        return value;
    }

    private static AttributeValue joined(AttributeValue first, AttributeValue second) {
        if (!first.hasL() || !second.hasL()) {
            throw incorrectType();
        }
        List<AttributeValue> joined = new ArrayList<>(first.l());
        joined.addAll(second.l());
        return AttributeValue.fromL(joined);
    }

    /** Characters of a string, bytes of a binary, members of all else; numbers and truth have no size. */
    private static @Nullable AttributeValue size(@Nullable AttributeValue value) {
        if (value == null) {
            return null;
        }
        int size = switch (value.type()) {
            case S -> value.s().length();
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().size();
            case NS -> value.ns().size();
            case BS -> value.bs().size();
            case L -> value.l().size();
            case M -> value.m().size();
            case N, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> -1;
        };
        return size < 0 ? null : AttributeValue.fromN(Integer.toString(size));
    }
}
