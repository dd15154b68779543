package dev.souk.search.adapter.http;

import dev.souk.search.domain.Availability;
import dev.souk.search.domain.Facets;
import dev.souk.search.domain.Facets.Count;
import dev.souk.search.domain.ListedProduct;
import dev.souk.search.domain.SearchPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits as clients read it.
 *
 * @param next cursor of the page after this one, when there is one
 */
record SearchPageJson(
        List<HitJson> items,
        long total,
        FacetsJson facets,
        @Nullable String next) {
    static SearchPageJson of(SearchPage page, @Nullable String next) {
        return new SearchPageJson(
                page.hits().stream().map(HitJson::of).toList(), page.total(), FacetsJson.of(page.facets()), next);
    }

    /** A product as a card. */
    record HitJson(
            String sku,
            String name,
            String category,
            @Nullable String brand,
            MoneyJson price,
            Availability availability,
            @Nullable String imageUrl) {
        static HitJson of(ListedProduct product) {
            return new HitJson(
                    product.sku().value(),
                    product.details().name(),
                    product.details().category(),
                    product.details().brand(),
                    new MoneyJson(product.price().amount(), product.price().currency()),
                    product.availability(),
                    product.details().imageUrl());
        }
    }

    /** An amount in minor units. */
    record MoneyJson(long amount, String currency) {}

    /** The counts. */
    record FacetsJson(
            List<Count> category,
            List<Count> brand,
            List<Count> priceBand,
            List<Count> availability,
            List<AttributeJson> attributes) {
        static FacetsJson of(Facets facets) {
            return new FacetsJson(
                    facets.categories(),
                    facets.brands(),
                    facets.priceBands(),
                    facets.availabilities(),
                    facets.attributes().entrySet().stream()
                            .map(attribute -> new AttributeJson(attribute.getKey(), attribute.getValue()))
                            .toList());
        }
    }

    /** The counts of one attribute's values. */
    record AttributeJson(String name, List<Count> values) {}
}
