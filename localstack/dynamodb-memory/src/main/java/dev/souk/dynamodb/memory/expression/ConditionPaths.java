package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Condition.And;
import dev.souk.dynamodb.memory.expression.Condition.BeginsWith;
import dev.souk.dynamodb.memory.expression.Condition.Between;
import dev.souk.dynamodb.memory.expression.Condition.Comparison;
import dev.souk.dynamodb.memory.expression.Condition.Contains;
import dev.souk.dynamodb.memory.expression.Condition.Existence;
import dev.souk.dynamodb.memory.expression.Condition.HasType;
import dev.souk.dynamodb.memory.expression.Condition.In;
import dev.souk.dynamodb.memory.expression.Condition.Not;
import dev.souk.dynamodb.memory.expression.Condition.Or;
import dev.souk.dynamodb.memory.expression.Operand.At;
import dev.souk.dynamodb.memory.expression.Operand.IfNotExists;
import dev.souk.dynamodb.memory.expression.Operand.ListAppend;
import dev.souk.dynamodb.memory.expression.Operand.Literal;
import dev.souk.dynamodb.memory.expression.Operand.Size;
import dev.souk.dynamodb.memory.expression.Operand.Sum;
import java.util.stream.Stream;

/** The paths that a condition looks at. */
public final class ConditionPaths {
    private ConditionPaths() {}

    /** In the order of the condition; some perhaps more than once. */
    public static Stream<Path> of(Condition condition) {
        return switch (condition) {
            case And(Condition left, Condition right) -> Stream.concat(of(left), of(right));
            case Or(Condition left, Condition right) -> Stream.concat(of(left), of(right));
            case Not(Condition negated) -> of(negated);
            case Comparison(Condition.Comparator _, Operand left, Operand right) -> of(left, right);
            case Between(Operand operand, Operand low, Operand high) -> of(operand, low, high);
            case In in -> Stream.concat(of(in.operand()), of(in.others().toArray(Operand[]::new)));
            case Existence(Path path, boolean _) -> Stream.of(path);
            case HasType(Operand operand, String _) -> of(operand);
            case BeginsWith(Operand operand, Operand prefix) -> of(operand, prefix);
            case Contains(Operand container, Operand part) -> of(container, part);
        };
    }

    private static Stream<Path> of(Operand... operands) {
        return Stream.of(operands).flatMap(ConditionPaths::of);
    }

    private static Stream<Path> of(Operand operand) {
        return switch (operand) {
            case At(Path path) -> Stream.of(path);
            case Literal _ -> Stream.empty();
            case Size(Operand of) -> of(of);
            case IfNotExists(Path path, Operand otherwise) -> Stream.concat(Stream.of(path), of(otherwise));
            case ListAppend(Operand first, Operand second) -> of(first, second);
            case Sum(Operand left, boolean _, Operand right) -> of(left, right);
        };
    }
}
