package dev.souk.recommendations.application;

import dev.souk.recommendations.domain.History;
import dev.souk.recommendations.domain.Shopper;

/** What shoppers lately did, each for that shopper's eyes alone. */
public interface Histories {
    /** The shopper's history, an empty one when there is none. */
    History of(Shopper shopper);

    /**
     * Keeps the history in place of the one a version older.
     *
     * @return whether that one was still there
     */
    boolean keep(History after);
}
