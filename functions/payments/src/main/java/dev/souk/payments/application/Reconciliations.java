package dev.souk.payments.application;

import dev.souk.payments.domain.Booked;
import dev.souk.payments.domain.Discrepancy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far our books have been compared with the provider's, and what came of it. */
public interface Reconciliations {

    /** Up to when a pass has come; empty before its first. */
    Optional<Instant> position(String pass);

    /** Notes that a pass has come so far. */
    void advance(String pass, Instant to);

    /** Authorisations and refunds that were booked in this time, the end not included. {@link Payments#store} files them. */
    List<Booked> booked(Instant from, Instant to);

    /**
     * Tells everybody who listens of a discrepancy, once.
     *
     * @return whether it is told for the first time
     */
    boolean report(Discrepancy discrepancy);
}
