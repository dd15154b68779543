package dev.souk.orders.application;

import dev.souk.orders.application.InterveneResult.Allowed;
import dev.souk.orders.application.InterveneResult.NoSuchOrder;
import dev.souk.orders.application.InterveneResult.NobodyWaits;
import dev.souk.orders.application.InterveneResult.NotParked;
import dev.souk.orders.application.InterveneResult.NotTooFar;
import dev.souk.orders.application.InterveneResult.PivotPassed;
import dev.souk.orders.application.InterveneResult.Unreadable;
import dev.souk.orders.domain.Intervention;
import dev.souk.orders.domain.Intervention.Action;
import dev.souk.orders.domain.Intervention.Reason;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Resumption;
import dev.souk.orders.domain.TaskToken;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Does what a member of staff asks for about a parked checkout. Who asked is written down before anything is done, so
 * nothing is ever done that nobody is known for; a crash in between leaves a record of what was asked for, and asking
 * again does it.
 *
 * <p>Resuming and compensating hand the checkout a token. Where it goes from there is its own decision: back while the order
 * can still be rejected, and forward once it is confirmed, even if that happened a moment ago. Giving up ends it.
 */
public final class Intervene {
    private final Orders orders;
    private final ParkedCheckouts parked;
    private final Interventions interventions;
    private final Checkouts checkouts;
    private final Clock clock;

    public Intervene(
            Orders orders, ParkedCheckouts parked, Interventions interventions, Checkouts checkouts, Clock clock) {
        this.orders = orders;
        this.parked = parked;
        this.interventions = interventions;
        this.checkouts = checkouts;
        this.clock = clock;
    }

    /** What would be done; changes nothing and cannot know whether a token still counts. */
    public InterveneResult foretell(OrderId id, Action action) {
        return decide(id, action, parked.of(id));
    }

    /**
     * Does it.
     *
     * @param request the same for every repetition of one request, so that it is written down once
     */
    public InterveneResult handle(OrderId id, Action action, String request, String operator, Reason reason) {
        List<Resumption> kept = parked.of(id);
        InterveneResult decided = decide(id, action, kept);
        if (!(decided instanceof Allowed)) {
            return decided;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        interventions.record(id, new Intervention(request, now, action, operator, reason));
        // The newest counts nearly always. A token that is taken closes all the others with it.
        boolean taken = kept.reversed().stream().anyMatch(resumption -> send(action, resumption.token()));
        parked.forget(id, kept);
        return taken ? decided : new NobodyWaits(kept.size());
    }

    private boolean send(Action action, TaskToken token) {
        return switch (action) {
            case RESUME, COMPENSATE -> checkouts.resume(token);
            case GIVE_UP -> checkouts.giveUp(token);
        };
    }

    private InterveneResult decide(OrderId id, Action action, List<Resumption> kept) {
        try {
            return orders.find(id).map(order -> decide(order, action, kept)).orElseGet(NoSuchOrder::new);
        } catch (UnreadableOrder _) {
            return new Unreadable();
        }
    }

    private static InterveneResult decide(Order order, Action action, List<Resumption> kept) {
        if (kept.isEmpty()) {
            return new NotParked();
        }
        if (action.isFor(order)) {
            return new Allowed(CheckoutStanding.of(order, kept, List.of()));
        }
        return action == Action.GIVE_UP ? new NotTooFar() : new PivotPassed();
    }
}
