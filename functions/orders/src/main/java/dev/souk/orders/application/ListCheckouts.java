package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Resumption;
import dev.souk.orders.domain.TimelineEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows operators the checkouts whose end nobody has seen yet. One whose order cannot be read is shown as such and does not
 * hide the others.
 */
public final class ListCheckouts {
    /** A page goes through so many entries at most, in which nothing but the time is looked at. */
    static final int MAX_ENTRIES = 1_000;

    private static final int PAGE = 100;

    private final OpenCheckouts open;
    private final ParkedCheckouts parked;
    private final Orders orders;
    private final CheckoutFacts facts;
    private final Duration patience;
    private final Clock clock;

    /** @param patience how long a checkout may be open before it counts as stuck */
    public ListCheckouts(
            OpenCheckouts open,
            ParkedCheckouts parked,
            Orders orders,
            CheckoutFacts facts,
            Duration patience,
            Clock clock) {
        this.open = open;
        this.parked = parked;
        this.orders = orders;
        this.facts = facts;
        this.patience = patience;
        this.clock = clock;
    }

    /** Which checkouts. */
    public enum Which {
        /** All of them; of a sale that is paid nothing is left to wait for. */
        OPEN,
        /** Those that wait for a person. */
        PARKED,
        /** Those that should have ended by now, parked ones among them. */
        STUCK
    }

    /**
     * No more orders are read than a page may hold, so it may hold fewer, or none, although there are more behind it.
     *
     * @param end the position where this page ended, null on the last one
     */
    public record Page(List<ListedCheckout> items, @Nullable String end) {

        /** Where the next page begins, if there is one. */
        public Optional<String> next() {
            return Optional.ofNullable(end);
        }
    }

    /** @param after the position where the page before ended, null for the first page */
    public Page handle(Which which, int limit, @Nullable String after) {
        return switch (which) {
            case PARKED -> parkedOnes(limit, after);
            case OPEN -> openOnes(limit, after, Instant.MAX);
            case STUCK -> openOnes(limit, after, clock.instant().minus(patience));
        };
    }

    private Page parkedOnes(int limit, @Nullable String after) {
        List<OrderId> ids = parked.after(after == null ? null : new OrderId(after), limit);
        List<ListedCheckout> items =
                ids.stream().flatMap(id -> ifParked(id).stream()).toList();
        return new Page(items, ids.size() < limit ? null : ids.getLast().value());
    }

    private Optional<ListedCheckout> ifParked(OrderId id) {
        List<Resumption> kept = parked.of(id);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CheckoutStanding.of(read(id), kept, List.of()));
        } catch (UnreadableOrder _) {
            return Optional.of(UnreadableCheckout.of(id, null, kept));
        }
    }

    /** @throws UnreadableOrder also when nothing is there, which must not hide the others either */
    private Order read(OrderId id) {
        return orders.find(id)
                .orElseThrow(() -> new UnreadableOrder(id, new IllegalStateException("nothing is stored of it")));
    }

    private Page openOnes(int limit, @Nullable String after, Instant openedBy) {
        List<ListedCheckout> items = new ArrayList<>();
        String position = after;
        int read = 0;
        for (int seen = 0; seen < MAX_ENTRIES; seen += PAGE) {
            List<OpenCheckout> entries = open.after(position, PAGE);
            for (OpenCheckout entry : entries) {
                position = entry.position();
                if (!entry.openedAt().isAfter(openedBy)) {
                    unlessPaid(entry).ifPresent(items::add);
                    read++;
                }
                if (read == limit) {
                    return new Page(items, position);
                }
            }
            if (entries.size() < PAGE) {
                return new Page(items, null);
            }
        }
        return new Page(items, position);
    }

    /** The reconciler complains about what cannot be understood; that something cannot be reached is another matter. */
    private Optional<ListedCheckout> unlessPaid(OpenCheckout entry) {
        OrderId id = entry.order();
        try {
            return unlessPaid(read(id));
        } catch (UnreadableOrder _) {
            return Optional.of(UnreadableCheckout.of(id, entry.openedAt(), parked.of(id)));
        }
    }

    private Optional<ListedCheckout> unlessPaid(Order order) {
        List<Resumption> kept = parked.of(order.id());
        if (!kept.isEmpty()) {
            return Optional.of(CheckoutStanding.of(order, kept, List.of()));
        }
        List<TimelineEntry> told = facts.of(order.id());
        boolean paid = order.status().isDecided()
                && told.stream().anyMatch(fact -> fact.type().equals("PaymentCaptured"));
        return paid ? Optional.empty() : Optional.of(CheckoutStanding.of(order, kept, told));
    }
}
