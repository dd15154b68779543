package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Token.Kind;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tokens of one expression as they are read, and what was met on the way. */
final class Tokens {
    private static final int MAX_OPERATORS = 300;

    private final List<Token> tokens;
    private final Set<String> names = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private int position;
    private int operators;

    Tokens(String expression) {
        this.tokens = Lexer.tokens(expression);
    }

    Token peek() {
        return tokens.get(position);
    }

    Token peekSecond() {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() == Kind.END) {
            throw unexpected();
        }
        position++;
        if (token.kind() == Kind.NAME) {
            names.add(token.text());
        } else if (token.kind() == Kind.VALUE) {
            values.add(token.text());
        }
        return token;
    }

    boolean accept(String sign) {
        boolean found = peek().isSign(sign);
        position += found ? 1 : 0;
        return found;
    }

    boolean acceptWord(String word) {
        boolean found = peek().isWord(word);
        position += found ? 1 : 0;
        return found;
    }

    void expect(String sign) {
        if (!accept(sign)) {
            throw unexpected();
        }
    }

    String expect(Kind kind) {
        if (peek().kind() != kind) {
            throw unexpected();
        }
        return next().text();
    }

    /** What {@link #returnTo} takes, to read again from here. */
    Mark mark() {
        return new Mark(position, operators);
    }

    void returnTo(Mark mark) {
        position = mark.position();
        operators = mark.operators();
    }

    /** @throws ValidationFailure when there are more operators than DynamoDB allows */
    void countOperator() {
        if (++operators > MAX_OPERATORS) {
            throw new ValidationFailure("The expression contains too many operators; operator count: " + operators);
        }
    }

    ValidationFailure unexpected() {
        return Lexer.syntaxError(peek().text());
    }

    Set<String> names() {
        return Set.copyOf(names);
    }

    Set<String> values() {
        return Set.copyOf(values);
    }

    /** A place in the tokens. */
    record Mark(int position, int operators) {}
}
