package dev.souk.search.adapter.lucene;

import dev.souk.search.domain.Availability;
import dev.souk.search.domain.Filters;
import dev.souk.search.domain.PriceBand;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/** The facets of one segment's products. */
final class SegmentFacets {
    /** Stands for no segment. */
    static final SegmentFacets NONE = new SegmentFacets(List.of(), null, null, Set.of());

    private final List<ValueFacet> facets;
    private final @Nullable AttributeFacets attributes;
    private final @Nullable NumericDocValues prices;
    private final Set<PriceBand> wantedBands;
    private final Map<PriceBand, Long> bands = new EnumMap<>(PriceBand.class);
    private long hits;

    private SegmentFacets(
            List<ValueFacet> facets,
            @Nullable AttributeFacets attributes,
            @Nullable NumericDocValues prices,
            Set<PriceBand> wantedBands) {
        this.facets = facets;
        this.attributes = attributes;
        this.prices = prices;
        this.wantedBands = wantedBands;
    }

    static SegmentFacets of(LeafReader segment, Filters filters) throws IOException {
        Set<String> availabilities =
                filters.availabilities().stream().map(Availability::name).collect(Collectors.toSet());
        return new SegmentFacets(
                List.of(
                        ValueFacet.of(segment, ProductFields.CATEGORY_VALUE, filters.categories()),
                        ValueFacet.of(segment, ProductFields.BRAND_VALUE, filters.brands()),
                        ValueFacet.of(segment, ProductFields.AVAILABILITY, availabilities)),
                AttributeFacets.of(segment, filters.attributes()),
                DocValues.getNumeric(segment, ProductFields.PRICE),
                filters.priceBands().isEmpty() ? EnumSet.allOf(PriceBand.class) : filters.priceBands());
    }

    /** Documents come in ascending order, as the values are read. */
    void collect(int document) throws IOException {
        AttributeFacets ofAttributes = attributes;
        if (ofAttributes == null) {
            return;
        }
        int misses = 0;
        for (ValueFacet facet : facets) {
            misses += facet.moveTo(document) ? 0 : 1;
        }
        PriceBand band = bandOf(document);
        boolean rightBand = wantedBands.contains(band);
        misses += rightBand ? 0 : 1;
        misses += ofAttributes.moveTo(document);
        if (misses > 1) {
            return;
        }
        boolean hit = misses == 0;
        hits += hit ? 1 : 0;
        for (ValueFacet facet : facets) {
            facet.count(hit);
        }
        if (hit || !rightBand) {
            bands.merge(band, 1L, Long::sum);
        }
        ofAttributes.count(hit);
    }

    private PriceBand bandOf(int document) throws IOException {
        NumericDocValues amounts = prices;
        if (amounts == null || !amounts.advanceExact(document)) {
            throw new IllegalStateException("every product has a price, document %d has none".formatted(document));
        }
        return PriceBand.of(amounts.longValue());
    }

    void addTo(FacetCounts counts) throws IOException {
        AttributeFacets ofAttributes = attributes;
        if (ofAttributes == null) {
            return;
        }
        counts.addHits(hits);
        List<Map<String, Long>> totals = List.of(counts.categories, counts.brands, counts.availabilities);
        for (int i = 0; i < facets.size(); i++) {
            facets.get(i).addTo(totals.get(i));
        }
        bands.forEach((band, count) -> counts.priceBands.merge(band, count, Long::sum));
        ofAttributes.addTo(counts);
    }
}
