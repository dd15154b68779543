package dev.souk.accounts.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token that a caller sent as proof of who it is (RFC 6750 section 2.1). Never printed.
 *
 * @param value at most {@value #MAX_LENGTH} characters, so that looking at it is cheap
 */
public record BearerToken(String value) {
    public static final int MAX_LENGTH = 8 * 1024;
    private static final int MAX_HEADER = MAX_LENGTH + 16;
    private static final Pattern HEADER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/=-]+)");

    public BearerToken {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a token has 1 to %d characters, got %d".formatted(MAX_LENGTH, value.length()));
        }
    }

    /** The token of an {@code Authorization} header, if it holds one of a sensible size. */
    public static Optional<BearerToken> in(String header) {
        if (header.length() > MAX_HEADER) {
            return Optional.empty();
        }
        Matcher bearer = HEADER.matcher(header);
        return bearer.matches() && bearer.group(1).length() <= MAX_LENGTH
                ? Optional.of(new BearerToken(bearer.group(1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "BearerToken[…]";
    }
}
