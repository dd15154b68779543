package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Operand.At;
import dev.souk.dynamodb.memory.expression.Operand.Literal;
import dev.souk.dynamodb.memory.expression.Path.Index;
import dev.souk.dynamodb.memory.expression.Path.Name;
import dev.souk.dynamodb.memory.expression.Path.Step;
import dev.souk.dynamodb.memory.expression.Token.Kind;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads paths, values and the operands of functions. */
final class OperandParser {
    private final Tokens tokens;

    OperandParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** {@code a.b[0].#c} */
    Template<Path> path() {
        List<Step> steps = new ArrayList<>();
        steps.add(name());
        while (true) {
            if (tokens.accept(".")) {
                steps.add(name());
            } else if (tokens.accept("[")) {
                steps.add(index());
            } else {
                return template(new Path(steps));
            }
        }
    }

    /** Most paths have no placeholders and are the same in every request. */
    private static Template<Path> template(Path path) {
        return path.steps().stream().noneMatch(OperandParser::isPlaceholder)
                ? _ -> path
                : bindings -> new Path(path.steps().stream()
                        .map(step -> isPlaceholder(step) ? new Name(bindings.name(((Name) step).text())) : step)
                        .toList());
    }

    private static boolean isPlaceholder(Step step) {
        return step instanceof Name(String text) && text.startsWith("#");
    }

    /** {@code :v} */
    Template<Operand> literal() {
        String placeholder = tokens.expect(Kind.VALUE);
        return bindings -> new Literal(bindings.value(placeholder));
    }

    /** A path or a value; a function when it is one of those that the caller knows, and any of them in parentheses. */
    Template<Operand> operand(Supplier<Template<Operand>> function) {
        if (tokens.accept("(")) {
            refuseRedundantParentheses();
            Template<Operand> inner = operand(function);
            tokens.expect(")");
            return inner;
        }
        if (isFunction()) {
            return function.get();
        }
        return tokens.peek().kind() == Kind.VALUE ? literal() : at();
    }

    /** {@code (operand, operand, …)} after a function's name. */
    List<Template<Operand>> arguments(String function, int count, Supplier<Template<Operand>> nested) {
        tokens.countOperator();
        List<Template<Operand>> arguments = list(nested);
        if (arguments.size() != count) {
            throw new ValidationFailure(
                    ("Incorrect number of operands for operator or function; operator or function: %s,"
                                    + " number of operands: %d")
                            .formatted(function, arguments.size()));
        }
        return arguments;
    }

    /** {@code (operand, operand, …)} */
    List<Template<Operand>> list(Supplier<Template<Operand>> nested) {
        tokens.expect("(");
        List<Template<Operand>> operands = new ArrayList<>();
        do {
            operands.add(operand(nested));
        } while (tokens.accept(","));
        tokens.expect(")");
        return operands;
    }

    /** A word before a parenthesis. */
    boolean isFunction() {
        return tokens.peek().kind() == Kind.WORD && tokens.peekSecond().isSign("(");
    }

    void refuseRedundantParentheses() {
        if (tokens.peek().isSign("(")) {
            throw redundantParentheses();
        }
    }

    static ValidationFailure redundantParentheses() {
        return new ValidationFailure("The expression has redundant parentheses;");
    }

    /** The path of a function that asks for one. */
    static Path pathOf(String function, Operand operand) {
        if (operand instanceof At(Path path)) {
            return path;
        }
        throw new ValidationFailure("Operator or function requires a document path; operator or function: " + function);
    }

    private Template<Operand> at() {
        Template<Path> path = path();
        return bindings -> new At(path.bind(bindings));
    }

    private Step name() {
        if (tokens.peek().kind() == Kind.NAME) {
            return new Name(tokens.next().text());
        }
        String word = tokens.expect(Kind.WORD);
        if (ReservedWords.contains(word)) {
            throw new ValidationFailure("Attribute name is a reserved keyword; reserved keyword: " + word);
        }
        return new Name(word);
    }

    private Step index() {
        String position = tokens.expect(Kind.NUMBER);
        tokens.expect("]");
        try {
            return new Index(Integer.parseInt(position));
        } catch (NumberFormatException _) {
            throw new ValidationFailure(
                    "List index is not within the allowable range; index: [%s]".formatted(position));
        }
    }
}
