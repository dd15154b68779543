package dev.souk.payments.application;

import dev.souk.payments.domain.Doubt;
import java.time.Instant;
import java.util.List;

/** What remains to be found out, by the time at which to ask. {@link Payments#store} makes the entries. */
public interface Doubts {

    /** Doubts that are due at the limit or before, the earliest first, at most so many. */
    List<Doubt> due(Instant limit, int max);

    /** Puts a doubt off, unless somebody else has done it or closed it meanwhile. */
    void defer(Doubt doubt, Doubt later);

    /** Forgets a doubt; once is enough. */
    void close(Doubt doubt);
}
