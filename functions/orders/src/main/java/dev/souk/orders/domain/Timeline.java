package dev.souk.orders.domain;

import dev.souk.kernel.Money;
import dev.souk.orders.domain.OrderEvent.Cancelled;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Placed;
import dev.souk.orders.domain.OrderEvent.Refunded;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.TimelineEntry.Shown;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Joins an order's own events with what other domains said about it. */
public final class Timeline {
    private static final String SOURCE = "souk.orders";

    private Timeline() {}

    /** Everything known, each fact once, by time; of what shares an instant the order's own events come first, by version. */
    public static List<TimelineEntry> of(Order order, List<TimelineEntry> facts) {
        return joined(order.history().stream().map(recorded -> entry(order, recorded)), facts.stream());
    }

    /** As {@link #of}, with why the checkout was parked and what staff did about it: for staff alone. */
    public static List<TimelineEntry> inFull(Order order, List<TimelineEntry> facts, List<Intervention> interventions) {
        return joined(
                order.history().stream().map(recorded -> inFull(order, recorded)),
                Stream.concat(facts.stream(), interventions.stream().map(Timeline::entry)));
    }

    private static List<TimelineEntry> joined(Stream<TimelineEntry> own, Stream<TimelineEntry> others) {
        Set<String> seen = new HashSet<>();
        return Stream.concat(own, others)
                .sorted(Comparator.comparing(TimelineEntry::at))
                .filter(entry -> seen.add(entry.eventId()))
                .toList();
    }

    /** The entry of the moment when an order's checkout was started; started again, it counts once. */
    public static TimelineEntry checkoutStarted(OrderId order, Instant at) {
        return new TimelineEntry(order.value() + ":checkout", at, "souk.checkout", "CheckoutStarted", Shown.nothing());
    }

    private static TimelineEntry entry(Order order, RecordedEvent recorded) {
        Shown total = Shown.amount(order.placing().purchase().total());
        String id = "%s:%d".formatted(order.id().value(), recorded.version());
        return switch (recorded.event()) {
            case Placed _ -> new TimelineEntry(id, recorded.at(), SOURCE, "OrderPlaced", total);
            case Confirmed _ -> new TimelineEntry(id, recorded.at(), SOURCE, "OrderConfirmed", total);
            case Rejected(OrderEvent.Rejection rejection) ->
                new TimelineEntry(
                        id,
                        recorded.at(),
                        SOURCE,
                        "OrderRejected",
                        Shown.reason(rejection.reason().name()));
            case Cancelled(CancellationReason reason) ->
                new TimelineEntry(id, recorded.at(), SOURCE, "OrderCancelled", total.because(reason.name()));
            case Refunded(Money amount) ->
                new TimelineEntry(id, recorded.at(), SOURCE, "OrderRefunded", Shown.amount(amount));
            case NeedsAttention _ ->
                new TimelineEntry(id, recorded.at(), SOURCE, "CheckoutNeedsAttention", Shown.nothing());
        };
    }

    private static TimelineEntry inFull(Order order, RecordedEvent recorded) {
        TimelineEntry shown = entry(order, recorded);
        return recorded.event() instanceof NeedsAttention attention
                ? new TimelineEntry(
                        shown.eventId(),
                        shown.at(),
                        shown.source(),
                        shown.type(),
                        shown.shown().because(attention.cause()))
                : shown;
    }

    private static TimelineEntry entry(Intervention intervention) {
        String type = switch (intervention.action()) {
            case RESUME -> "ResumeRequested";
            case COMPENSATE -> "CompensationRequested";
            case GIVE_UP -> "GiveUpRequested";
        };
        return new TimelineEntry(
                intervention.id(),
                intervention.at(),
                SOURCE,
                type,
                Shown.reason(intervention.reason().text()).by(intervention.operator()));
    }
}
