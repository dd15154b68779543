package dev.souk.dynamodb.memory.expression;

/** A word or sign of an expression. */
record Token(Kind kind, String text) {
    /** What a token is. */
    enum Kind {
        /** A keyword, a function or an attribute. */
        WORD,
        /** A placeholder of a name, with its {@code #}. */
        NAME,
        /** A placeholder of a value, with its {@code :}. */
        VALUE,
        /** A position in a list. */
        NUMBER,
        SIGN,
        END
    }

    static final Token LAST = new Token(Kind.END, "<EOF>");

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
