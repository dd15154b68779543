package dev.souk.search.adapter.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** A facet of which a product has one value at most, over the products of one segment. */
final class ValueFacet {
    private static final int NO_VALUE = -1;

    private final SortedDocValues values;
    private final boolean open;
    private final FixedBitSet wanted;
    private final long[] counts;
    private int value;
    private boolean matches;

    private ValueFacet(SortedDocValues values, boolean open, FixedBitSet wanted) {
        this.values = values;
        this.open = open;
        this.wanted = wanted;
        this.counts = new long[values.getValueCount()];
    }

    static ValueFacet of(LeafReader segment, String field, Set<String> accepted) throws IOException {
        SortedDocValues values = DocValues.getSorted(segment, field);
        FixedBitSet wanted = new FixedBitSet(Math.max(1, values.getValueCount()));
        for (String value : accepted) {
            int ordinal = values.lookupTerm(new BytesRef(value));
            if (ordinal >= 0) {
                wanted.set(ordinal);
            }
        }
        return new ValueFacet(values, accepted.isEmpty(), wanted);
    }

    /** Whether the filter on this facet lets the document pass. */
    boolean moveTo(int document) throws IOException {
        value = values.advanceExact(document) ? values.ordValue() : NO_VALUE;
        matches = open || (value != NO_VALUE && wanted.get(value));
        return matches;
    }

    /** Counts the document it moved to, when it is a hit or misses this filter alone. */
    void count(boolean hit) {
        if (value != NO_VALUE && (hit || !matches)) {
            counts[value]++;
        }
    }

    void addTo(Map<String, Long> totals) throws IOException {
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                totals.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Long::sum);
            }
        }
    }
}
