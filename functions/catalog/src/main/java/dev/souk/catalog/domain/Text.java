package dev.souk.catalog.domain;

/** What all texts of a product must be: printable, and no longer than there is room for. */
final class Text {
    private Text() {}

    /** Any number of lines, none included. */
    static void require(String what, String text, int max) {
        long length = text.codePoints().count();
        if (length > max) {
            throw new IllegalArgumentException(
                    "%s must have at most %d characters, got %d".formatted(what, max, length));
        }
        if (!text.codePoints().allMatch(Text::isPrintable)) {
            throw new IllegalArgumentException(
                    "%s must be printable text, got a control character or half a surrogate pair".formatted(what));
        }
    }

    /** One line with something on it. */
    static void requireLine(String what, String text, int max) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("%s must not be blank".formatted(what));
        }
        require(what, text, max);
        if (text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("%s must be one line, got a line break".formatted(what));
        }
    }

    /** Half a surrogate pair has no UTF-8 form: it would come back as another text than was stored. */
    private static boolean isPrintable(int codePoint) {
        return codePoint == '\n'
                || (!Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE);
    }
}
