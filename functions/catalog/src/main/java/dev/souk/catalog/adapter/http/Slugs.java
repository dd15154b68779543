package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.util.function.Function;

/** Slugs in paths and queries; one that cannot be is the client's mistake, not ours. */
final class Slugs {
    private Slugs() {}

    /** @throws Problem 400 when the path names no sku */
    static Sku sku(HttpRequest request) {
        return read("invalid-sku", request.path("sku"), Sku::new);
    }

    /** @throws Problem 400 when the text is no category */
    static Category category(String text) {
        return read("invalid-category", text, Category::new);
    }

    private static <T> T read(String problem, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException refused) {
            throw Problem.badRequest(problem, String.valueOf(refused.getMessage()));
        }
    }
}
