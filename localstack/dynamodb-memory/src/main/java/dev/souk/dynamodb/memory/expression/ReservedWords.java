package dev.souk.dynamodb.memory.expression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Words that no expression takes for an attribute, in whatever case.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html">Reserved words</a>
 */
final class ReservedWords {
    private static final Set<String> ALL = read();
    /** The one keyword of expressions that is not on the list. */
    private static final String KEYWORD = "remove";

    private ReservedWords() {}

    static boolean contains(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ALL.contains(lower) || lower.equals(KEYWORD);
    }

    private static Set<String> read() {
        try (InputStream words = ReservedWords.class.getResourceAsStream("reserved-words.txt")) {
            String text = new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.US_ASCII);
            return Set.copyOf(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
