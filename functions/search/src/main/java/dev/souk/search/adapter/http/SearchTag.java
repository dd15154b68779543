package dev.souk.search.adapter.http;

import dev.souk.lambda.http.EntityTags;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The entity tag of an answer: the state of the index and what was asked. The same question to the same state has the
 * same answer, so whoever has it is told so without a search (RFC 9110 section 13.1.2).
 */
record SearchTag(String value) {
    private static final String KEEP = "public, max-age=10, stale-while-revalidate=30";

    static SearchTag of(String revision, Map<String, List<String>> asked) {
        return new SearchTag("\"%s\"".formatted(EntityTags.digest(revision + new TreeMap<>(asked))));
    }

    boolean isKnownTo(HttpRequest request) {
        return EntityTags.isKnown(request, value);
    }

    HttpReply on(HttpReply reply) {
        return reply.withHeader("etag", value).withHeader("cache-control", KEEP);
    }
}
