package dev.souk.payments.application;

import dev.souk.payments.domain.ProviderEvent;
import java.time.Instant;
import java.util.List;

/** What the provider told unasked: which of it was heard, and what has to wait. */
public interface ProviderEvents {

    /** True when an event of this id was heard before. */
    boolean isKnown(String id);

    /** Remembers an id for 30 days. */
    void remember(String id);

    /** Keeps an event that tells of something not known here yet; once is enough. */
    void park(ProviderEvent event, Instant at);

    /** Some of the events that wait, at most 100. */
    List<Parked> parked();

    /** Forgets an event that has waited. */
    void unpark(String id);

    /**
     * An event that waits.
     *
     * @param at since when
     */
    record Parked(ProviderEvent event, Instant at) {}
}
