package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Resumption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at every checkout that should have ended and sets going again what stands still. Each step of a checkout has a key of
 * its own, so a step that is done again changes nothing.
 */
public final class ReconcileCheckouts {
    /** As much as a run reads at a time. */
    static final int PAGE = 100;

    /** A run looks at nothing more after this time: what it leaves, the next one finds. */
    static final Duration BUDGET = Duration.ofSeconds(20);

    private final OpenCheckouts open;
    private final ParkedCheckouts parked;
    private final Orders orders;
    private final CheckoutFacts facts;
    private final Checkouts checkouts;
    private final RepairCheckout repair;
    private final Duration patience;
    private final Clock clock;

    /** @param patience how long a checkout is left alone, at first and after each look */
    public ReconcileCheckouts(
            OpenCheckouts open,
            ParkedCheckouts parked,
            Orders orders,
            CheckoutFacts facts,
            Checkouts checkouts,
            Duration patience,
            Clock clock) {
        this.open = open;
        this.parked = parked;
        this.orders = orders;
        this.facts = facts;
        this.checkouts = checkouts;
        this.repair = new RepairCheckout(open, orders, new StartCheckout(orders, checkouts, facts), checkouts);
        this.patience = patience;
        this.clock = clock;
    }

    /** What a look found. */
    public enum Finding {
        /** It has ended. */
        ENDED,
        /** It runs still, which is left to its retries. */
        RUNNING,
        /** It waits for a person. */
        PARKED,
        /** It stood still and was set going again. */
        REPAIRED,
        /** It was set going again in vain, more than once: people were told. */
        BEYOND_REPAIR,
        /** Somebody else is looking at it. */
        TAKEN
    }

    /**
     * @param findings how many of each there were
     * @param failures why some could not be looked at; they are looked at again
     */
    public record Result(Map<Finding, Integer> findings, List<RuntimeException> failures) {}

    public Result handle() {
        Instant begun = clock.instant();
        Map<Finding, Integer> findings = new EnumMap<>(Finding.class);
        List<RuntimeException> failures = new ArrayList<>();
        List<OpenCheckout> due;
        do {
            due = open.notSince(begun.minus(patience), PAGE);
            for (OpenCheckout checkout : due) {
                try {
                    findings.merge(look(checkout), 1, Integer::sum);
                } catch (RuntimeException failure) {
                    // One order that cannot be read must not keep the others waiting.
                    failures.add(new IllegalStateException(
                            "the checkout of order %s was not looked at"
                                    .formatted(checkout.order().value()),
                            failure));
                    postpone(checkout, failures);
                }
            }
        } while (due.size() == PAGE && failures.isEmpty() && clock.instant().isBefore(begun.plus(BUDGET)));
        return new Result(findings, failures);
    }

    private Finding look(OpenCheckout checkout) {
        Order order = KnownOrder.in(orders, checkout.order());
        List<Resumption> kept = wasParked(order) ? parked.of(order.id()) : List.of();
        boolean over = order.status().isDecided() && isPaid(order.id());
        if (over && kept.isEmpty()) {
            return end(checkout, kept);
        }
        CheckoutState state = checkouts.state(checkout.execution());
        return switch (state) {
            case GIVEN_UP -> end(checkout, kept);
            // Also when it is paid: money that came too far is what a person has to look at.
            case RUNNING -> wait(checkout, kept);
            case SUCCEEDED -> order.status().isDecided() ? end(checkout, kept) : repair(checkout, order, state, kept);
            case UNKNOWN, FAILED -> over ? end(checkout, kept) : repair(checkout, order, state, kept);
        };
    }

    /** Taking the money is the last thing a checkout does. */
    private boolean isPaid(OrderId order) {
        return facts.of(order).stream().anyMatch(fact -> fact.type().equals("PaymentCaptured"));
    }

    private static boolean wasParked(Order order) {
        return order.history().stream().anyMatch(recorded -> recorded.event() instanceof NeedsAttention);
    }

    /** @param kept would resume it, and is of no use any more */
    private Finding end(OpenCheckout checkout, List<Resumption> kept) {
        parked.forget(checkout.order(), kept);
        open.close(checkout);
        return Finding.ENDED;
    }

    /** @param kept was waited for by a run that has ended */
    private Finding repair(OpenCheckout checkout, Order order, CheckoutState state, List<Resumption> kept) {
        Finding finding = repair.handle(checkout, order, state, clock.instant());
        if (finding != Finding.TAKEN) {
            parked.forget(checkout.order(), kept);
        }
        return finding;
    }

    private Finding wait(OpenCheckout checkout, List<Resumption> kept) {
        if (!open.replace(checkout, checkout.lookedAt(clock.instant()))) {
            return Finding.TAKEN;
        }
        return kept.isEmpty() ? Finding.RUNNING : Finding.PARKED;
    }

    private void postpone(OpenCheckout checkout, List<RuntimeException> failures) {
        try {
            open.replace(checkout, checkout.lookedAt(clock.instant()));
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
    }
}
