package dev.souk.search.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something that was heard, and of which version of its source it is true. Facts may come late, twice and in any order.
 *
 * @param version of the source's aggregate, 0 for what is assumed until something is heard
 */
public record Known<T>(T value, long version) {
    /** @throws IllegalArgumentException when the version is negative */
    public Known {
        if (version < 0) {
            throw new IllegalArgumentException("a version is not negative, got %d".formatted(version));
        }
    }

    /** What holds after hearing it: the newer one of both. */
    static <T> Known<T> latest(@Nullable Known<T> before, Known<T> heard) {
        return before == null || heard.version() > before.version() ? heard : before;
    }
}
