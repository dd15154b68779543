package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What conditions compare and updates store. One that could never be worked out cannot be made. */
public sealed interface Operand {
    /** What the item holds at a path. */
    record At(Path path) implements Operand {}

    /** A value of the request. */
    record Literal(AttributeValue value) implements Operand {}

    /** The size of a string, binary, set, list or map. */
    record Size(Operand of) implements Operand {
        private static final Set<AttributeValue.Type> SIZELESS =
                Set.of(AttributeValue.Type.N, AttributeValue.Type.BOOL, AttributeValue.Type.NUL);

        public Size {
            of.refuse("size", SIZELESS);
        }
    }

    /** What the item holds at a path, or else something other. */
    record IfNotExists(Path path, Operand otherwise) implements Operand {}

    /** One list after another. */
    record ListAppend(Operand first, Operand second) implements Operand {
        public ListAppend {
            first.require("list_append", Set.of(AttributeValue.Type.L));
            second.require("list_append", Set.of(AttributeValue.Type.L));
        }
    }

    /** A sum, or a difference. */
    record Sum(Operand left, boolean minus, Operand right) implements Operand {
        public Sum {
            String sign = minus ? "-" : "+";
            left.require(sign, Set.of(AttributeValue.Type.N));
            right.require(sign, Set.of(AttributeValue.Type.N));
        }
    }

    /** The type that the operand has whatever the item holds; null when that depends on the item. */
    default AttributeValue.@Nullable Type type() {
        return switch (this) {
            case At _, IfNotExists _ -> null;
            case Literal(AttributeValue value) -> value.type();
            case Size _, Sum _ -> AttributeValue.Type.N;
            case ListAppend _ -> AttributeValue.Type.L;
        };
    }

    /** @throws ValidationFailure when the operand can be of none of the types */
    default void require(String operator, Set<AttributeValue.Type> allowed) {
        AttributeValue.Type type = type();
        if (type != null && !allowed.contains(type)) {
            throw incorrectType(operator, type);
        }
    }

    /** @throws ValidationFailure when the operand is of one of the types */
    default void refuse(String operator, Set<AttributeValue.Type> refused) {
        AttributeValue.Type type = type();
        if (type != null && refused.contains(type)) {
            throw incorrectType(operator, type);
        }
    }

    private static ValidationFailure incorrectType(String operator, AttributeValue.Type type) {
        return new ValidationFailure(
                "Incorrect operand type for operator or function; operator or function: %s, operand type: %s"
                        .formatted(operator, type == AttributeValue.Type.NUL ? "NULL" : type));
    }
}
