package dev.souk.search.application;

import dev.souk.search.domain.IndexChange;
import java.util.function.Supplier;

/** The writing side of the index. */
public interface IndexUpdates {
    /**
     * Makes a change findable, all of it or nothing.
     *
     * <p>What to change is read only once the index is held in the state that the change is based on, and again whenever
     * another writer was faster: so a change that was read earlier never overwrites one that was read later.
     */
    void apply(Supplier<IndexChange> change);

    /** Begins with an empty index, whatever there was: the way out when it cannot be read any more. */
    void clear();
}
