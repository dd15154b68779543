package dev.souk.search.adapter.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The attributes of one segment's products. Each attribute that is filtered by is a facet of its own. */
final class AttributeFacets {
    private static final int NOT_FILTERED = -1;

    private final SortedSetDocValues values;
    /** By ordinal: which of the filters its attribute belongs to. */
    private final int[] filterOf;

    private final FixedBitSet wanted;
    private final int allFilters;
    private final long[] counts;
    private int[] ordinals = new int[16];
    private int length;
    private int missed;

    private AttributeFacets(SortedSetDocValues values, int filters) {
        this.values = values;
        int distinct = Math.toIntExact(values.getValueCount());
        this.filterOf = new int[distinct];
        Arrays.fill(filterOf, NOT_FILTERED);
        this.wanted = new FixedBitSet(Math.max(1, distinct));
        this.allFilters = (1 << filters) - 1;
        this.counts = new long[distinct];
    }

    static AttributeFacets of(LeafReader segment, Map<String, Set<String>> accepted) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, ProductFields.ATTRIBUTE_VALUE);
        var facets = new AttributeFacets(values, accepted.size());
        List<String> names = List.copyOf(accepted.keySet());
        for (int filter = 0; filter < names.size(); filter++) {
            facets.filterBy(filter, names.get(filter), accepted.getOrDefault(names.get(filter), Set.of()));
        }
        return facets;
    }

    /** Terms are sorted, so an attribute's values are neighbours. */
    private void filterBy(int filter, String name, Set<String> accepted) throws IOException {
        int from = ordinalOf(name + ProductFields.SEPARATOR);
        int to = ordinalOf(name + (char) (ProductFields.SEPARATOR + 1));
        Arrays.fill(filterOf, from, to, filter);
        for (String value : accepted) {
            long ordinal = values.lookupTerm(new BytesRef(ProductFields.attribute(name, value)));
            if (ordinal >= 0) {
                wanted.set((int) ordinal);
            }
        }
    }

    /** Where a term is, or would be. */
    private int ordinalOf(String term) throws IOException {
        long found = values.lookupTerm(new BytesRef(term));
        return (int) (found >= 0 ? found : -found - 1);
    }

    /** How many of the filters on attributes the document misses. */
    int moveTo(int document) throws IOException {
        length = values.advanceExact(document) ? values.docValueCount() : 0;
        if (length > ordinals.length) {
            ordinals = new int[length];
        }
        int met = 0;
        for (int i = 0; i < length; i++) {
            int ordinal = (int) values.nextOrd();
            ordinals[i] = ordinal;
            if (wanted.get(ordinal)) {
                met |= 1 << filterOf[ordinal];
            }
        }
        missed = allFilters & ~met;
        return Integer.bitCount(missed);
    }

    /** Counts the document it moved to: a hit everywhere, another one for the attribute whose filter it misses. */
    void count(boolean hit) {
        for (int i = 0; i < length; i++) {
            int filter = filterOf[ordinals[i]];
            if (hit || (filter != NOT_FILTERED && (missed & 1 << filter) != 0)) {
                counts[ordinals[i]]++;
            }
        }
    }

    void addTo(FacetCounts totals) throws IOException {
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                totals.addAttribute(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal]);
            }
        }
    }
}
