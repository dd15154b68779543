package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Token.Kind;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.List;

/** Takes an expression apart into its tokens. */
final class Lexer {
    private static final String SIGNS = "()[].,+-=<>";
    private static final List<String> DOUBLE_SIGNS = List.of("<>", "<=", ">=");

    private final String text;
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    /** @throws ValidationFailure at a character that no expression has */
    static List<Token> tokens(String text) {
        var lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        while (lexer.skipBlanks()) {
            tokens.add(lexer.next());
        }
        tokens.add(Token.LAST);
        return tokens;
    }

    private boolean skipBlanks() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position < text.length();
    }

    private Token next() {
        char first = text.charAt(position);
        if (isLetter(first)) {
            return new Token(Kind.WORD, run());
        }
        if (isDigit(first)) {
            return number();
        }
        if (first == '#' || first == ':') {
            return placeholder(first == '#' ? Kind.NAME : Kind.VALUE);
        }
        if (SIGNS.indexOf(first) < 0) {
            throw syntaxError(String.valueOf(first));
        }
        int length = DOUBLE_SIGNS.stream().anyMatch(sign -> text.startsWith(sign, position)) ? 2 : 1;
        position += length;
        return new Token(Kind.SIGN, text.substring(position - length, position));
    }

    private Token number() {
        int start = position;
        // A zero stands alone: what follows it is another token, and so an error.
        do {
            position++;
        } while (text.charAt(start) != '0' && position < text.length() && isDigit(text.charAt(position)));
        return new Token(Kind.NUMBER, text.substring(start, position));
    }

    private Token placeholder(Kind kind) {
        int start = position++;
        if (run().isEmpty()) {
            throw syntaxError(text.substring(start, start + 1));
        }
        return new Token(kind, text.substring(start, position));
    }

    private String run() {
        int start = position;
        while (position < text.length() && isPart(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    static ValidationFailure syntaxError(String token) {
        return new ValidationFailure("Syntax error; token: \"%s\"".formatted(token));
    }

    static boolean isPart(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
