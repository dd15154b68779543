package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Operand.At;
import dev.souk.dynamodb.memory.expression.Operand.Literal;
import dev.souk.dynamodb.memory.value.Scalars;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a condition, a filter or a key condition says of an item. One that DynamoDB refuses cannot be made. */
public sealed interface Condition {
    /** Types with an order. */
    Set<AttributeValue.Type> ORDERED = Set.of(AttributeValue.Type.S, AttributeValue.Type.N, AttributeValue.Type.B);

    /** Both hold. */
    record And(Condition left, Condition right) implements Condition {}

    /** One holds at least. */
    record Or(Condition left, Condition right) implements Condition {}

    /** It does not hold. */
    record Not(Condition negated) implements Condition {}

    /** Two operands compare in this way. */
    record Comparison(Comparator comparator, Operand left, Operand right) implements Condition {
        public Comparison {
            requireDistinct(comparator.sign(), left, List.of(right));
            if (comparator != Comparator.EQ && comparator != Comparator.NE) {
                left.require(comparator.sign(), ORDERED);
                right.require(comparator.sign(), ORDERED);
            }
        }
    }

    /** An operand lies between two others or equals one of them. */
    record Between(Operand operand, Operand low, Operand high) implements Condition {
        public Between {
            List.of(operand, low, high).forEach(any -> any.require("BETWEEN", ORDERED));
            requireDistinct("BETWEEN", operand, List.of(low, high));
            if (low instanceof Literal(AttributeValue from) && high instanceof Literal(AttributeValue to)) {
                requireRange(from, to);
            }
        }

        private static void requireRange(AttributeValue from, AttributeValue to) {
            if (from.type() != to.type()) {
                throw new ValidationFailure("The BETWEEN operator requires same data type for lower and upper bounds");
            }
            if (Scalars.ORDER.compare(from, to) > 0) {
                throw new ValidationFailure(
                        "The BETWEEN operator requires upper bound to be greater than or equal to lower bound");
            }
        }
    }

    /** An operand equals one of others. */
    record In(Operand operand, List<Operand> others) implements Condition {
        private static final int MAX = 100;

        public In {
            others = List.copyOf(others);
            if (others.size() > MAX) {
                throw new ValidationFailure(
                        "The IN operator is provided with too many operands; number of operands: " + others.size());
            }
            requireDistinct("IN", operand, others);
        }
    }

    /** The item has something at the path, or has not. */
    record Existence(Path path, boolean exists) implements Condition {}

    /** An operand is of a type, by the name that DynamoDB gives it. */
    record HasType(Operand operand, String type) implements Condition {
        private static final Set<String> NAMES = Set.of("S", "N", "B", "SS", "NS", "BS", "L", "M", "BOOL", "NULL");

        public HasType {
            if (!NAMES.contains(type)) {
                throw new ValidationFailure(
                        "Invalid attribute type name found; type: %s, valid types: %s".formatted(type, NAMES));
            }
        }
    }

    /** A string or binary begins with another. */
    record BeginsWith(Operand operand, Operand prefix) implements Condition {
        private static final Set<AttributeValue.Type> SEQUENCES = Set.of(AttributeValue.Type.S, AttributeValue.Type.B);

        public BeginsWith {
            operand.require("begins_with", SEQUENCES);
            prefix.require("begins_with", SEQUENCES);
            requireDistinct("begins_with", operand, List.of(prefix));
        }
    }

    /** A string has another within, a set or a list has a member. */
    record Contains(Operand container, Operand part) implements Condition {
        public Contains {
            requireDistinct("contains", container, List.of(part));
        }
    }

    /** How two operands are compared. */
    enum Comparator {
        EQ("="),
        NE("<>"),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        /** The comparator that says the same with its operands exchanged. */
        public Comparator mirrored() {
            return switch (this) {
                case EQ, NE -> this;
                case LT -> GT;
                case LE -> GE;
                case GT -> LT;
                case GE -> LE;
            };
        }
    }

    private static void requireDistinct(String operator, Operand first, List<Operand> others) {
        if (first instanceof At(Path path) && others.contains(first)) {
            throw new ValidationFailure("The first operand must be distinct from the remaining operands for this"
                    + " operator or function; operator: %s, first operand: %s".formatted(operator, path));
        }
    }
}
