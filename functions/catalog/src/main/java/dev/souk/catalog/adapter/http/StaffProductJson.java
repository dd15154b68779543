package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.TaxClass;
import dev.souk.catalog.domain.Traits;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product as staff see it: what they wrote, and where it stands. Without sku and version it can be put again. */
record StaffProductJson(
        String sku,
        String name,
        String description,
        String category,
        MoneyJson price,
        @Nullable String brand,
        TaxClass taxClass,
        Map<String, String> attributes,
        @Nullable String family,
        @Nullable Map<String, String> options,
        @Nullable String imageUrl,
        Lifecycle lifecycle,
        long version) {
    static StaffProductJson of(Product product) {
        ProductDetails details = product.details();
        Traits traits = details.traits();
        return new StaffProductJson(
                product.sku().value(),
                details.name(),
                details.description(),
                details.category().slug(),
                MoneyJson.of(details.price()),
                traits.brand(),
                traits.taxClass(),
                traits.attributes().values(),
                traits.variant() == null ? null : traits.variant().family(),
                traits.variant() == null ? null : traits.variant().options().values(),
                traits.imageUrl(),
                product.lifecycle(),
                product.version());
    }
}
