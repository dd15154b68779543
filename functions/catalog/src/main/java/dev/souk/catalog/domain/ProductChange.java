package dev.souk.catalog.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a product.
 *
 * @param before null when the product is new
 * @param facts what is told of it, in order; each takes a version of its own, the last one that of {@code after}
 * @param at when it happens
 */
public record ProductChange(@Nullable Product before, Product after, List<ProductFact> facts, Instant at) {
    public ProductChange {
        facts = List.copyOf(facts);
    }

    /** The version that the fact at a position takes. */
    public long version(int position) {
        return after.version() - facts.size() + 1 + position;
    }

    /** Whether a unit costs something else than before, or anything at all for the first time. */
    public boolean setsPrice() {
        return before == null
                || !before.details().price().equals(after.details().price());
    }
}
