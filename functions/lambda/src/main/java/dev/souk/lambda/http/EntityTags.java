package dev.souk.lambda.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Entity tags of replies that caches may keep and ask about again (RFC 9110 sections 8.8.3 and 13.1.2). */
public final class EntityTags {
    private static final int DIGEST_BYTES = 16;

    private EntityTags() {}

    /**
     * A reply under the digest of its body, or 304 when the client has it already.
     *
     * @param keep its Cache-Control
     */
    public static HttpReply reply(HttpRequest request, HttpReply full, String keep) {
        return reply(request, full, "\"%s\"".formatted(digest(full.body())), keep);
    }

    /**
     * As {@link #reply(HttpRequest, HttpReply, String)}, under a tag of the caller's. A 304 has the headers of the full reply, as
     * a cache puts them in place of those that it has kept.
     */
    public static HttpReply reply(HttpRequest request, HttpReply full, String tag, String keep) {
        HttpReply reply = isKnown(request, tag) ? notModified(full) : full;
        return reply.withHeader("etag", tag).withHeader("cache-control", keep);
    }

    /** Whether If-None-Match names the tag, by the weak comparison of RFC 9110 section 8.8.3.2. */
    public static boolean isKnown(HttpRequest request, String tag) {
        return request.header("if-none-match").stream()
                .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    /** The first half of the text's SHA-256, in hexadecimal digits. */
    public static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static HttpReply notModified(HttpReply full) {
        Map<String, String> headers = new TreeMap<>(full.headers());
        headers.remove("content-type");
        return new HttpReply(304, headers, "");
    }
}
