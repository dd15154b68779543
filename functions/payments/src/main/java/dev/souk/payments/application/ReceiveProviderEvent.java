package dev.souk.payments.application;

import dev.souk.payments.application.ApplyProviderEvent.Outcome;
import dev.souk.payments.application.ProviderEvents.Parked;
import dev.souk.payments.domain.ProviderEvent;
import java.time.Clock;
import java.time.Duration;

/**
 * Hears each event of the provider once. An id is remembered only after its effect, which is harmless to repeat; so a crash in
 * between loses nothing. What comes too early waits, and is tried again by the clock.
 */
public final class ReceiveProviderEvent {
    /** What nothing here explains by then was done outside the shop. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private final ProviderEvents events;
    private final ApplyProviderEvent apply;
    private final Alarms alarms;
    private final Clock clock;

    public ReceiveProviderEvent(ProviderEvents events, ApplyProviderEvent apply, Alarms alarms, Clock clock) {
        this.events = events;
        this.apply = apply;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** @throws PaymentResultUnknown when the effect depends on an answer of the provider that is not there yet: send again */
    public void handle(ProviderEvent event) {
        if (!events.isKnown(event.id())) {
            if (isTooEarly(event)) {
                events.park(event, clock.instant());
            }
            events.remember(event.id());
        }
    }

    /**
     * Tries again what came too early.
     *
     * @return how many events still wait
     */
    public int resume() {
        int waiting = 0;
        for (Parked parked : events.parked()) {
            boolean hopeless = parked.at().plus(PATIENCE).isBefore(clock.instant());
            if (!isTooEarly(parked.event())) {
                events.unpark(parked.event().id());
            } else if (hopeless) {
                alarms.providerDisagrees();
                events.unpark(parked.event().id());
            } else {
                waiting++;
            }
        }
        return waiting;
    }

    private boolean isTooEarly(ProviderEvent event) {
        try {
            return apply.handle(event) == Outcome.TOO_EARLY;
        } catch (ProviderDisagrees rung) {
            // A person has been called; hearing it again would change nothing.
            return false;
        }
    }
}
