package dev.souk.catalog.adapter.http;

import dev.souk.lambda.http.EntityTags;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** Replies that everyone may see and caches may keep: for a short time, because prices and availability change. */
final class PublicReads {
    private static final String KEEP = "public, max-age=10, s-maxage=30, stale-while-revalidate=60";

    private PublicReads() {}

    /** A reply whose tag is the digest of its body. */
    static HttpReply reply(HttpRequest request, Object body) {
        return EntityTags.reply(request, HttpReply.json(200, body), KEEP);
    }

    /** A reply under a tag of the caller's. */
    static HttpReply reply(HttpRequest request, HttpReply full, String tag) {
        return EntityTags.reply(request, full, tag, KEEP);
    }
}
