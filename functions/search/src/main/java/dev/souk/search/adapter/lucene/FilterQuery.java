package dev.souk.search.adapter.lucene;

import dev.souk.search.domain.Availability;
import dev.souk.search.domain.Filters;
import dev.souk.search.domain.PriceBand;
import dev.souk.search.domain.PriceRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Filters as clauses that narrow a query and leave its scores alone. */
final class FilterQuery {
    private FilterQuery() {}

    /** The query within a range of prices. */
    static Query within(Query query, PriceRange prices) {
        if (prices.equals(PriceRange.ANY)) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(LongPoint.newRangeQuery(ProductFields.PRICE, prices.least(), prices.most()), Occur.FILTER)
                .build();
    }

    /** The query narrowed down by all filters. */
    static Query narrowed(Query query, Filters filters) {
        if (filters.equals(Filters.NONE)) {
            return query;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        oneOf(all, ProductFields.CATEGORY_VALUE, filters.categories());
        oneOf(all, ProductFields.BRAND_VALUE, filters.brands());
        oneOf(
                all,
                ProductFields.AVAILABILITY,
                filters.availabilities().stream().map(Availability::name).toList());
        for (Map.Entry<String, Set<String>> attribute : filters.attributes().entrySet()) {
            List<String> values = attribute.getValue().stream()
                    .map(value -> ProductFields.attribute(attribute.getKey(), value))
                    .toList();
            oneOf(all, ProductFields.ATTRIBUTE_VALUE, values);
        }
        if (!filters.priceBands().isEmpty()) {
            all.add(bands(filters.priceBands()), Occur.FILTER);
        }
        return all.build();
    }

    private static void oneOf(BooleanQuery.Builder all, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
            all.add(new TermInSetQuery(field, terms), Occur.FILTER);
        }
    }

    private static Query bands(Set<PriceBand> bands) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        bands.forEach(band ->
                any.add(LongPoint.newRangeQuery(ProductFields.PRICE, band.from(), band.below() - 1), Occur.SHOULD));
        return any.build();
    }
}
