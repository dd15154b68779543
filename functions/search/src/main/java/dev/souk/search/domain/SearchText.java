package dev.souk.search.domain;

/**
 * The words that somebody types into a search box; empty text asks for everything.
 *
 * @param value at most {@value #MAX_CHARACTERS} characters in at most {@value #MAX_WORDS} words, none of them a control
 *     character
 */
public record SearchText(String value) {
    public static final SearchText NOTHING = new SearchText("");
    public static final int MAX_CHARACTERS = 100;
    public static final int MAX_WORDS = 10;

    /** @throws IllegalArgumentException when it is too long, has too many words or is not printable */
    public SearchText {
        value = value.strip();
        long characters = value.codePoints().count();
        if (characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "q has at most %d characters, got %d".formatted(MAX_CHARACTERS, characters));
        }
        if (!value.codePoints().allMatch(SearchText::isPrintable)) {
            throw new IllegalArgumentException("q is printable text, got a control character or half a surrogate pair");
        }
        int words = value.isEmpty() ? 0 : value.split("\\s+", -1).length;
        if (words > MAX_WORDS) {
            throw new IllegalArgumentException("q has at most %d words, got %d".formatted(MAX_WORDS, words));
        }
    }

    private static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }
}
