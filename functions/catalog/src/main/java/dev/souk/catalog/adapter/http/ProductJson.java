package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.FamilyMember;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.TaxClass;
import dev.souk.catalog.domain.Traits;
import dev.souk.catalog.domain.ViewedProduct;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product as its own page shows it, with the variants of its family. */
record ProductJson(
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
        Availability availability,
        List<FamilyMemberJson> variants) {
    /** A variant of the product, or the product itself among them. */
    record FamilyMemberJson(
            String sku, String name, Map<String, String> options, MoneyJson price, Availability availability) {
        static FamilyMemberJson of(FamilyMember member) {
            return new FamilyMemberJson(
                    member.sku().value(),
                    member.name(),
                    member.options().values(),
                    MoneyJson.of(member.price()),
                    member.availability());
        }
    }

    static ProductJson of(ViewedProduct viewed) {
        ListedProduct listed = viewed.listed();
        ProductDetails details = listed.product().details();
        Traits traits = details.traits();
        return new ProductJson(
                listed.product().sku().value(),
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
                listed.availability(),
                viewed.variants().stream().map(FamilyMemberJson::of).toList());
    }
}
