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
import dev.souk.dynamodb.memory.expression.Operand.Literal;
import dev.souk.dynamodb.memory.expression.Operand.Size;
import dev.souk.dynamodb.memory.expression.Token.Kind;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads conditions by recursive descent: OR binds looser than AND, AND looser than NOT.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">
 *     The grammar</a>
 */
final class ConditionParser {
    private static final Set<String> UPDATE_FUNCTIONS = Set.of("if_not_exists", "list_append");

    private final Tokens tokens;
    private final OperandParser operands;
    /** The first and the last token of the parentheses that were closed last. */
    private int opened = -1;

    private int closed = -1;

    ConditionParser(Tokens tokens) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens);
    }

    Template<Condition> read() {
        Template<Condition> condition = disjunction();
        if (tokens.peek().kind() != Kind.END) {
            throw tokens.unexpected();
        }
        return condition;
    }

    private Template<Condition> disjunction() {
        Template<Condition> left = conjunction();
        while (tokens.acceptWord("OR")) {
            tokens.countOperator();
            Template<Condition> first = left;
            Template<Condition> second = conjunction();
            left = bindings -> new Or(first.bind(bindings), second.bind(bindings));
        }
        return left;
    }

    private Template<Condition> conjunction() {
        Template<Condition> left = negation();
        while (tokens.acceptWord("AND")) {
            tokens.countOperator();
            Template<Condition> first = left;
            Template<Condition> second = negation();
            left = bindings -> new And(first.bind(bindings), second.bind(bindings));
        }
        return left;
    }

    private Template<Condition> negation() {
        if (!tokens.acceptWord("NOT")) {
            return tokens.peek().isSign("(") ? parentheses() : predicate();
        }
        tokens.countOperator();
        Template<Condition> negated = negation();
        return bindings -> new Not(negated.bind(bindings));
    }

    /** Around a condition, or around the first operand of a comparison: what is inside tells. */
    private Template<Condition> parentheses() {
        Tokens.Mark before = tokens.mark();
        try {
            tokens.expect("(");
            Template<Condition> inner = disjunction();
            tokens.expect(")");
            int last = tokens.mark().position() - 1;
            if (opened == before.position() + 1 && closed == last - 1) {
                throw OperandParser.redundantParentheses();
            }
            opened = before.position();
            closed = last;
            return inner;
        } catch (ValidationFailure notACondition) {
            tokens.returnTo(before);
            return comparison();
        }
    }

    private Template<Condition> predicate() {
        String function = tokens.peek().text();
        if (!operands.isFunction() || function.equals("size")) {
            return comparison();
        }
        tokens.next();
        return switch (function) {
            case "attribute_exists", "attribute_not_exists" -> existence(function);
            case "attribute_type" -> type(function);
            case "begins_with" -> {
                var both = operands.arguments(function, 2, this::size);
                yield bindings -> new BeginsWith(first(both, bindings), second(both, bindings));
            }
            case "contains" -> {
                var both = operands.arguments(function, 2, this::size);
                yield bindings -> new Contains(first(both, bindings), second(both, bindings));
            }
            default -> throw noSuchFunction(function);
        };
    }

    private Template<Condition> existence(String function) {
        boolean exists = function.equals("attribute_exists");
        var one = operands.arguments(function, 1, this::size);
        return bindings -> new Existence(OperandParser.pathOf(function, first(one, bindings)), exists);
    }

    private Template<Condition> type(String function) {
        var both = operands.arguments(function, 2, this::size);
        return bindings -> {
            if (second(both, bindings) instanceof Literal(AttributeValue type)
                    && type.type() == AttributeValue.Type.S) {
                return new HasType(first(both, bindings), type.s());
            }
            throw new ValidationFailure(
                    "Incorrect operand type for operator or function; operator or function: " + function);
        };
    }

    private Template<Condition> comparison() {
        Template<Operand> left = operands.operand(this::size);
        tokens.countOperator();
        if (tokens.acceptWord("BETWEEN")) {
            return between(left);
        }
        if (tokens.acceptWord("IN")) {
            List<Template<Operand>> others = operands.list(this::size);
            return bindings -> new In(
                    left.bind(bindings),
                    others.stream().map(other -> other.bind(bindings)).toList());
        }
        Comparator comparator = comparator();
        Template<Operand> right = operands.operand(this::size);
        return bindings -> new Comparison(comparator, left.bind(bindings), right.bind(bindings));
    }

    private Template<Condition> between(Template<Operand> operand) {
        Template<Operand> low = operands.operand(this::size);
        if (!tokens.acceptWord("AND")) {
            throw tokens.unexpected();
        }
        Template<Operand> high = operands.operand(this::size);
        return bindings -> new Between(operand.bind(bindings), low.bind(bindings), high.bind(bindings));
    }

    private Comparator comparator() {
        for (Comparator comparator : Comparator.values()) {
            if (tokens.accept(comparator.sign())) {
                return comparator;
            }
        }
        throw tokens.unexpected();
    }

    /** The one function that is an operand of a condition. */
    private Template<Operand> size() {
        String function = tokens.next().text();
        if (!function.equals("size")) {
            throw noSuchFunction(function);
        }
        var one = operands.arguments(function, 1, this::size);
        return bindings -> new Size(first(one, bindings));
    }

    private static Operand first(List<Template<Operand>> arguments, Bindings bindings) {
        return arguments.getFirst().bind(bindings);
    }

    private static Operand second(List<Template<Operand>> arguments, Bindings bindings) {
        return arguments.get(1).bind(bindings);
    }

    private static ValidationFailure noSuchFunction(String function) {
        return new ValidationFailure(
                UPDATE_FUNCTIONS.contains(function)
                        ? "The function is not allowed in a condition expression; function: " + function
                        : "Invalid function name; function: " + function);
    }
}
