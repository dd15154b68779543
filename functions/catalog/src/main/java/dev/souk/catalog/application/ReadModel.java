package dev.souk.catalog.application;

import dev.souk.catalog.domain.Rebuild;
import dev.souk.catalog.domain.Sku;
import java.time.Instant;

/**
 * What shoppers see, made from what staff and inventory said. It exists in generations: one is read, and while another is
 * built beside it, changes go into both.
 */
public interface ReadModel {
    /**
     * Shows a product as it is now, or takes it out, in every generation there is. Looks at the present state, so it may be
     * called late, twice and out of order.
     */
    void project(Sku sku);

    /** Begins a new generation, or takes up the one that an earlier call began. */
    Rebuild rebuild();

    /** Shows a product as it is now in the generation that is being built. */
    void project(Sku sku, Rebuild rebuild);

    /** Remembers how far a rebuild has come. Fails as a stale write when somebody else took it further. */
    Rebuild advance(Rebuild rebuild, Sku last);

    /** From now on the new generation is read; the old one is kept up for a while for those who still read it. */
    void finish(Rebuild rebuild, Instant at);

    /**
     * Removes some of a generation that was retired before that time.
     *
     * @return whether there may be more to remove
     */
    boolean remove(Instant retiredBefore, int products);
}
