package dev.souk.accounts.domain;

import java.text.Normalizer;

/**
 * What a customer wants to be called, in Unicode NFC. Personal data: never printed.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters
 */
public record PersonName(String value) {
    public static final int MAX_LENGTH = 200;

    /** No name has this many digits, but every card number has. */
    private static final int TOO_MANY_DIGITS = 13;

    /** @throws IllegalArgumentException when it is no name; the message does not repeat it */
    public PersonName {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        int length = value.codePointCount(0, value.length());
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("a name has 1 to %d characters, got %d".formatted(MAX_LENGTH, length));
        }
        if (value.codePoints().anyMatch(PersonName::isUnprintable)) {
            throw new IllegalArgumentException("a name has no control characters");
        }
        if (value.codePoints().filter(Character::isDigit).count() >= TOO_MANY_DIGITS) {
            throw new IllegalArgumentException("a name has fewer than %d digits".formatted(TOO_MANY_DIGITS));
        }
    }

    private static boolean isUnprintable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
