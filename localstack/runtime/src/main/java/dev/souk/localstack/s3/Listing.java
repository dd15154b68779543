package dev.souk.localstack.s3;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A page of a bucket's objects.
 *
 * @param prefixes what keys have in common up to the delimiter, in the place of the keys themselves
 * @param next token of the next page; empty on the last one
 */
public record Listing(List<StoredObject> objects, List<String> prefixes, Optional<String> next) {
    private static final int LARGEST_PAGE = 1_000;

    /**
     * What is asked for, as ListObjectsV2 has it.
     *
     * @param delimiter empty text for none
     */
    public record Wish(
            String prefix, String delimiter, Optional<String> startAfter, Optional<String> token, int maxKeys) {}

    /** @throws S3Fault {@code InvalidArgument} for a token that no page gave out */
    public static Listing of(Bucket bucket, Wish wish) {
        int limit = Math.min(wish.maxKeys(), LARGEST_PAGE);
        String after = wish.token().map(Listing::decoded).or(wish::startAfter).orElse("");
        List<StoredObject> objects = new ArrayList<>();
        TreeSet<String> prefixes = new TreeSet<>();
        String last = after;
        for (StoredObject object : bucket.list(wish.prefix(), after)) {
            Optional<String> common = common(object.key(), wish);
            // A page may end within a common prefix; what is left of it was told on the page before.
            boolean told = common.filter(prefix -> prefixes.contains(prefix) || after.startsWith(prefix))
                    .isPresent();
            if (!told && objects.size() + prefixes.size() == limit) {
                return new Listing(objects, List.copyOf(prefixes), limit == 0 ? Optional.empty() : token(last));
            }
            if (!told) {
                common.ifPresentOrElse(prefixes::add, () -> objects.add(object));
            }
            last = object.key();
        }
        return new Listing(objects, List.copyOf(prefixes), Optional.empty());
    }

    private static Optional<String> common(String key, Wish wish) {
        if (wish.delimiter().isEmpty()) {
            return Optional.empty();
        }
        int end = key.indexOf(wish.delimiter(), wish.prefix().length());
        return end < 0
                ? Optional.empty()
                : Optional.of(key.substring(0, end + wish.delimiter().length()));
    }

    private static Optional<String> token(String lastKey) {
        return Optional.of(Base64.getUrlEncoder().encodeToString(lastKey.getBytes(StandardCharsets.UTF_8)));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw (S3Fault) S3Fault.invalid("InvalidArgument", "The continuation token provided is incorrect")
                    .initCause(e);
        }
    }
}
