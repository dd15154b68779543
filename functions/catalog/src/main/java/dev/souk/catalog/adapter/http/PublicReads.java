package dev.souk.catalog.adapter.http;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Replies that everyone may see and caches may keep. Short-lived, because prices and availability change; whoever asks
 * again with If-None-Match gets 304 without a body (RFC 9110 section 13.1.2).
 */
final class PublicReads {
    private static final String KEEP = "public, max-age=10, s-maxage=30, stale-while-revalidate=60";
    private static final int TAG_BYTES = 16;

    private PublicReads() {}

    /** A reply whose tag is the digest of its body. */
    static HttpReply reply(HttpRequest request, Object body) {
        HttpReply full = HttpReply.json(200, body);
        return reply(request, full, "\"%s\"".formatted(digest(full.body())));
    }

    /** A reply under a tag of the caller's. */
    static HttpReply reply(HttpRequest request, HttpReply full, String tag) {
        boolean known =
                request.header("if-none-match").map(tags -> names(tags, tag)).orElse(false);
        return (known ? HttpReply.empty(304) : full).withHeader("etag", tag).withHeader("cache-control", KEEP);
    }

    /** The weak comparison of RFC 9110 section 8.8.3.2. */
    private static boolean names(String tags, String tag) {
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
