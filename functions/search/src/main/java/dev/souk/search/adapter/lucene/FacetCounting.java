package dev.souk.search.adapter.lucene;

import dev.souk.search.domain.Filters;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts hits by facet in one pass over what the words find. A product that misses no filter is a hit and counts
 * everywhere; one that misses a single filter counts for that filter's facet alone, as an alternative to what is
 * selected; one that misses more counts nowhere.
 */
record FacetCounting(Filters filters) implements CollectorManager<FacetCounting.Counter, FacetCounts> {

    @Override
    public Counter newCollector() {
        return new Counter(filters);
    }

    @Override
    public FacetCounts reduce(Collection<Counter> counters) throws IOException {
        FacetCounts all = new FacetCounts();
        for (Counter counter : counters) {
            counter.finishSegment();
            all.add(counter.counts);
        }
        return all;
    }

    /** Counts segment after segment. */
    static final class Counter implements Collector {
        private final Filters filters;
        private final FacetCounts counts = new FacetCounts();
        private SegmentFacets segment = SegmentFacets.NONE;

        Counter(Filters filters) {
            this.filters = filters;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            finishSegment();
            SegmentFacets current = SegmentFacets.of(context.reader(), filters);
            segment = current;
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // Nothing is scored.
                }

                @Override
                public void collect(int document) throws IOException {
                    current.collect(document);
                }
            };
        }

        private void finishSegment() throws IOException {
            segment.addTo(counts);
            segment = SegmentFacets.NONE;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
