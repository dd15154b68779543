package dev.souk.orders.application;

import dev.souk.orders.application.StoredHistory.Row;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the order history against the orders themselves, stretch by stretch, and puts right what differs, while it is read and
 * written. What every order's events make is what {@link ProjectOrderHistory} writes anyway, so nothing has to be switched
 * over, and doing a stretch twice changes nothing.
 */
public final class RebuildOrderHistory {
    /** An order that something has just happened to is left to the projection, which may not have come to it yet. */
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private final Orders orders;
    private final Customers customers;
    private final StoredHistory history;
    private final ProjectOrderHistory projection;
    private final Clock clock;

    public RebuildOrderHistory(
            Orders orders, Customers customers, StoredHistory history, ProjectOrderHistory projection, Clock clock) {
        this.orders = orders;
        this.customers = customers;
        this.history = history;
        this.projection = projection;
        this.clock = clock;
    }

    /**
     * What one stretch came to.
     *
     * @param orders how many were looked at
     * @param rows how many rows of the history they make
     * @param differing how many of those were missing or said something else
     * @param surplus rows that no order accounts for
     * @param unsettled orders that differ and are left alone, because something had happened to them within the last minute
     * @param unreadable orders whose events could not be read
     * @param end where the next stretch begins, null when this was the last
     */
    public record Progress(
            int orders,
            int rows,
            int differing,
            int surplus,
            int unsettled,
            List<OrderId> unreadable,
            @Nullable String end) {}

    /**
     * @param after where the stretch before ended, null for the first
     * @param items how many stored items to go through
     * @param correct whether to put right what differs, or only to count it
     */
    public Progress handle(@Nullable String after, int items, boolean correct) {
        StoredHistory.Stretch stretch = history.read(after, items);
        Tally tally = new Tally(correct, clock.instant().minus(SETTLING));
        stretch.orders().forEach(tally::compare);
        stretch.rows().forEach(tally::account);
        return new Progress(
                tally.orders,
                tally.rows,
                tally.differing,
                tally.surplus,
                tally.unsettled,
                List.copyOf(tally.unreadable),
                stretch.end());
    }

    private final class Tally {
        private final boolean correct;
        private final Instant settled;
        private final Set<OrderId> unreadable = new LinkedHashSet<>();
        private int orders;
        private int rows;
        private int differing;
        private int surplus;
        private int unsettled;

        Tally(boolean correct, Instant settled) {
            this.correct = correct;
            this.settled = settled;
        }

        /** Whether every row that an order makes is there and as it should be. */
        void compare(OrderId id) {
            Optional<Order> found = read(id);
            if (found.isEmpty()) {
                return;
            }
            orders++;
            List<OrderSummary> shown = shown(found.get()).toList();
            int wrong = shown.stream().mapToInt(history::differences).sum();
            rows += shown.size() * StoredHistory.ROWS_OF_A_SUMMARY;
            if (wrong == 0) {
                return;
            }
            if (isUnsettled(id)) {
                unsettled++;
                return;
            }
            differing += wrong;
            if (correct) {
                shown.forEach(history::discardNewer);
                projection.handle(id);
            }
        }

        /** Whether an order accounts for a row. */
        void account(Row row) {
            boolean wanted = read(row.order()).stream()
                    .flatMap(order -> shown(order))
                    .anyMatch(summary -> history.isRowOf(row, summary));
            if (wanted || isUnsettled(row.order()) || unreadable.contains(row.order())) {
                return;
            }
            surplus++;
            if (correct) {
                history.discard(row);
            }
        }

        /** One order that cannot be read must not keep the others from being looked at. */
        private Optional<Order> read(OrderId id) {
            try {
                return RebuildOrderHistory.this.orders.find(id);
            } catch (RuntimeException broken) {
                unreadable.add(id);
                return Optional.empty();
            }
        }

        /** Read once more: what differs may have been written since. */
        private boolean isUnsettled(OrderId id) {
            return read(id).stream()
                    .anyMatch(order -> order.history().getLast().at().isAfter(settled));
        }
    }

    /** What the history shows of an order: to its owner, and to the customer whom a guest turned out to be. */
    private Stream<OrderSummary> shown(Order order) {
        OrderSummary summary = OrderSummary.of(order);
        CustomerId owner = summary.customer();
        return owner.isGuest()
                ? Stream.concat(Stream.of(summary), customers.linkedTo(owner).map(summary::shownTo).stream())
                : Stream.of(summary);
    }
}
