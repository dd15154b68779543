package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.kernel.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What staff send to create or change a product; refuses what is no product, so that the reader can point at it. */
record ProductDraftJson(
        @Nullable String name,
        @Nullable String description,
        @Nullable String category,
        @Nullable Money price) {

    /** @throws IllegalArgumentException when a field is missing or makes no product */
    ProductDraftJson {
        Objects.requireNonNull(read(name, description, category, price));
    }

    ProductDetails details() {
        return read(name, description, category, price);
    }

    private static ProductDetails read(
            @Nullable String name, @Nullable String description, @Nullable String category, @Nullable Money price) {
        return new ProductDetails(
                present("name", name),
                present("description", description),
                new Category(present("category", category)),
                present("price", price));
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("%s must be present, got nothing".formatted(field));
        }
        return value;
    }
}
