package dev.souk.localstack.edge;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Bucket and key of a path; the key is empty text when the bucket itself is meant. */
record S3Address(String bucket, String key) {

    /** Decodes by itself: a key may hold slashes, and a plus sign in a path is a plus sign. */
    static S3Address of(Context http) {
        String path = http.req().getRequestURI().substring(1);
        int slash = path.indexOf('/');
        return slash < 0
                ? new S3Address(decoded(path), "")
                : new S3Address(decoded(path.substring(0, slash)), decoded(path.substring(slash + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
