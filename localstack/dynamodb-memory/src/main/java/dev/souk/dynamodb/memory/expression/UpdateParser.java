package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Operand.IfNotExists;
import dev.souk.dynamodb.memory.expression.Operand.ListAppend;
import dev.souk.dynamodb.memory.expression.Operand.Literal;
import dev.souk.dynamodb.memory.expression.Operand.Sum;
import dev.souk.dynamodb.memory.expression.Token.Kind;
import dev.souk.dynamodb.memory.expression.Update.Add;
import dev.souk.dynamodb.memory.expression.Update.Change;
import dev.souk.dynamodb.memory.expression.Update.Delete;
import dev.souk.dynamodb.memory.expression.Update.Put;
import dev.souk.dynamodb.memory.expression.Update.Remove;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads update expressions.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">
 *     Update expressions</a>
 */
final class UpdateParser {
    private final Tokens tokens;
    private final OperandParser operands;
    private final List<Template<Change>> changes = new ArrayList<>();

    UpdateParser(Tokens tokens) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens);
    }

    Template<Update> read() {
        Set<String> sections = new HashSet<>();
        do {
            section(sections);
        } while (tokens.peek().kind() != Kind.END);
        List<Template<Change>> all = List.copyOf(changes);
        return bindings ->
                new Update(all.stream().map(change -> change.bind(bindings)).toList());
    }

    private void section(Set<String> sections) {
        String section = tokens.expect(Kind.WORD).toUpperCase(Locale.ROOT);
        Supplier<Template<Change>> clause = switch (section) {
            case "SET" -> this::put;
            case "REMOVE" -> this::remove;
            case "ADD" -> this::add;
            case "DELETE" -> this::delete;
            default -> throw Lexer.syntaxError(section);
        };
        if (!sections.add(section)) {
            throw new ValidationFailure(
                    "The \"%s\" section can only be used once in an update expression;".formatted(section));
        }
        do {
            changes.add(clause.get());
        } while (tokens.accept(","));
    }

    private Template<Change> put() {
        Template<Path> path = operands.path();
        tokens.expect("=");
        tokens.countOperator();
        Template<Operand> value = value();
        return bindings -> new Put(path.bind(bindings), value.bind(bindings));
    }

    private Template<Change> remove() {
        Template<Path> path = operands.path();
        return bindings -> new Remove(path.bind(bindings));
    }

    private Template<Change> add() {
        Template<Path> path = operands.path();
        Template<AttributeValue> value = literal();
        return bindings -> new Add(path.bind(bindings), value.bind(bindings));
    }

    private Template<Change> delete() {
        Template<Path> path = operands.path();
        Template<AttributeValue> members = literal();
        return bindings -> new Delete(path.bind(bindings), members.bind(bindings));
    }

    private Template<AttributeValue> literal() {
        tokens.countOperator();
        Template<Operand> literal = operands.literal();
        return bindings -> ((Literal) literal.bind(bindings)).value();
    }

    /** An operand, or a sum of two, which may stand in parentheses as a whole. */
    private Template<Operand> value() {
        Tokens.Mark before = tokens.mark();
        if (tokens.accept("(")) {
            operands.refuseRedundantParentheses();
            Template<Operand> inner = sum();
            if (tokens.accept(")") && !isSign()) {
                return inner;
            }
            tokens.returnTo(before);
        }
        return sum();
    }

    private Template<Operand> sum() {
        boolean list = tokens.peek().isWord("list_append");
        Template<Operand> left = operands.operand(this::function);
        if (!isSign()) {
            return left;
        }
        boolean minus = tokens.next().isSign("-");
        tokens.countOperator();
        if (list || tokens.peek().isWord("list_append")) {
            throw new ValidationFailure(
                    "The function is not allowed to be used this way in an expression; function: list_append");
        }
        Template<Operand> right = operands.operand(this::function);
        return bindings -> new Sum(left.bind(bindings), minus, right.bind(bindings));
    }

    private boolean isSign() {
        return tokens.peek().isSign("+") || tokens.peek().isSign("-");
    }

    private Template<Operand> function() {
        String function = tokens.next().text();
        if (!function.equals("if_not_exists") && !function.equals("list_append")) {
            throw new ValidationFailure("Invalid function name; function: " + function);
        }
        List<Template<Operand>> both = operands.arguments(function, 2, this::function);
        Template<Operand> first = both.getFirst();
        Template<Operand> second = both.get(1);
        return function.equals("list_append")
                ? bindings -> new ListAppend(first.bind(bindings), second.bind(bindings))
                : bindings ->
                        new IfNotExists(OperandParser.pathOf(function, first.bind(bindings)), second.bind(bindings));
    }
}
