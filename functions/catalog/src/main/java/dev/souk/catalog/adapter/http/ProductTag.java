package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.ListedProduct;
import dev.souk.lambda.http.EntityTags;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of a product as shoppers see it, {@code "7-1f0c…"}: its version, and a digest of what its page shows,
 * for that changes with its stock and with its variants, too. With the version alone a cache would revalidate a sold out
 * product as in stock for ever. A change is based on the version only, so {@code "7"} will do in If-Match, and stock going
 * up or down meanwhile is no conflict.
 */
final class ProductTag {
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})(?:-[0-9a-f]{1,64})?\"");

    private ProductTag() {}

    static String of(ListedProduct listed, String body) {
        return "\"%d-%s\"".formatted(listed.product().version(), EntityTags.digest(body));
    }

    /**
     * The version that a change is based on, null without If-Match.
     *
     * @throws Problem 400 unless the header is one tag of ours
     */
    static @Nullable Long expectedVersion(HttpRequest request) {
        Optional<String> header = request.header("if-match");
        if (header.isEmpty()) {
            return null;
        }
        Matcher tag = FORM.matcher(header.get().strip());
        if (!tag.matches()) {
            throw Problem.badRequest("invalid-if-match", "If-Match takes the ETag of the product, e.g. \"7\"");
        }
        return Long.valueOf(tag.group(1));
    }
}
