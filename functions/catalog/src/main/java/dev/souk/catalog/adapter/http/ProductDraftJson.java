package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Labels;
import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.TaxClass;
import dev.souk.catalog.domain.Traits;
import dev.souk.catalog.domain.Variant;
import dev.souk.kernel.Money;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What staff send to create or change a product; refuses what is no product, so that the reader can point at it. */
record ProductDraftJson(
        @Nullable String name,
        @Nullable String description,
        @Nullable String category,
        @Nullable Money price,
        @Nullable String brand,
        @Nullable TaxClass taxClass,
        @Nullable Map<String, String> attributes,
        @Nullable String family,
        @Nullable Map<String, String> options,
        @Nullable String imageUrl,
        @Nullable Lifecycle lifecycle) {

    /** @throws IllegalArgumentException when a field is missing or makes no product */
    ProductDraftJson {
        var traits = traits(brand, taxClass, attributes, variant(family, options), imageUrl);
        Objects.requireNonNull(read(name, description, category, price, traits));
    }

    ProductDetails details() {
        return read(
                name,
                description,
                category,
                price,
                traits(brand, taxClass, attributes, variant(family, options), imageUrl));
    }

    /** Where the product is to stand: in the catalogue, unless something else is said. */
    Lifecycle standing() {
        return lifecycle == null ? Lifecycle.PUBLISHED : lifecycle;
    }

    private static ProductDetails read(
            @Nullable String name,
            @Nullable String description,
            @Nullable String category,
            @Nullable Money price,
            Traits traits) {
        return new ProductDetails(
                present("name", name),
                present("description", description),
                new Category(present("category", category)),
                present("price", price),
                traits);
    }

    private static Traits traits(
            @Nullable String brand,
            @Nullable TaxClass taxClass,
            @Nullable Map<String, String> attributes,
            @Nullable Variant variant,
            @Nullable String imageUrl) {
        return new Traits(
                brand,
                taxClass == null ? TaxClass.STANDARD : taxClass,
                attributes == null ? Labels.NONE : new Labels(attributes),
                variant,
                imageUrl);
    }

    private static @Nullable Variant variant(@Nullable String family, @Nullable Map<String, String> options) {
        if (family == null && options == null) {
            return null;
        }
        return new Variant(present("family", family), new Labels(present("options", options)));
    }

    private static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("%s must be present, got nothing".formatted(field));
        }
        return value;
    }
}
