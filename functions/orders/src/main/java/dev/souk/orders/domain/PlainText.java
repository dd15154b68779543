package dev.souk.orders.domain;

import java.text.Normalizer;

/** Text that people write: in Unicode NFC, without what cannot be printed, and never with a card number in it. */
final class PlainText {
    private PlainText() {}

    /**
     * The text as it is kept, without blanks around it.
     *
     * @param max characters at most
     * @throws IllegalArgumentException naming the field that is wrong, never its content
     */
    static String of(String field, String value, int max) {
        String normal = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (normal.isEmpty() || normal.codePointCount(0, normal.length()) > max) {
            throw new IllegalArgumentException("%s must have 1 to %d characters".formatted(field, max));
        }
        if (normal.codePoints().anyMatch(PlainText::isUnprintable)) {
            throw new IllegalArgumentException("%s must not contain control characters".formatted(field));
        }
        if (CardNumbers.occurIn(normal)) {
            throw new IllegalArgumentException("%s must not contain a card number".formatted(field));
        }
        return normal;
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR -> true;
            default -> false;
        };
    }
}
