package dev.souk.search.adapter.http;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The entity tag of an answer: the state of the index and what was asked. The same question to the same state has the
 * same answer, so whoever has it is told so without a search (RFC 9110 section 13.1.2).
 */
record SearchTag(String value) {
    private static final String KEEP = "public, max-age=10, stale-while-revalidate=30";
    private static final int TAG_BYTES = 16;

    static SearchTag of(String revision, Map<String, List<String>> asked) {
        String text = revision + new TreeMap<>(asked);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new SearchTag("\"%s\"".formatted(HexFormat.of().formatHex(hash, 0, TAG_BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** By the weak comparison of RFC 9110 section 8.8.3.2. */
    boolean isKnownTo(HttpRequest request) {
        return request.header("if-none-match").stream()
                .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(value) || one.equals("W/" + value));
    }

    HttpReply on(HttpReply reply) {
        return reply.withHeader("etag", value).withHeader("cache-control", KEEP);
    }
}
