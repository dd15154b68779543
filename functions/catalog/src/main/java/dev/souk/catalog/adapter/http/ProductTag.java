package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.ListedProduct;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of a product, {@code "7-LOW"}: its version, and the availability that its representation shows too.
 * With the version alone a cache would revalidate a sold out product as in stock for ever. A change is based on the
 * version only, so {@code "7"} will do in If-Match, and stock going up or down meanwhile is no conflict.
 */
final class ProductTag {
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})(?:-[A-Z_]+)?\"");

    private ProductTag() {}

    static String of(ListedProduct listed) {
        return "\"%d-%s\"".formatted(listed.product().version(), listed.availability());
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
            throw Problem.badRequest("invalid-if-match", "If-Match takes the ETag of the product, e.g. \"7-LOW\"");
        }
        return Long.valueOf(tag.group(1));
    }
}
