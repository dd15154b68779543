package dev.souk.orders.domain;

import dev.souk.orders.domain.OrderEvent.Cancelled;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Placed;
import dev.souk.orders.domain.OrderEvent.Refunded;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.OrderEvent.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order, which is the fold of its events and nothing else: versions 1 to n without gaps, placed first, decided once.
 *
 * @param history every event so far, oldest first
 */
public record Order(List<RecordedEvent> history) {

    /** @throws IllegalStateException when the history is not one that an order can have */
    public Order {
        history = List.copyOf(history);
        if (history.isEmpty() || !(history.getFirst().event() instanceof Placed)) {
            throw new IllegalStateException("the first event of an order must be its placing");
        }
        OrderStatus status = OrderStatus.PENDING;
        for (int index = 0; index < history.size(); index++) {
            RecordedEvent next = history.get(index);
            if (next.version() != index + 1L) {
                throw new IllegalStateException("expected version %d, got %d".formatted(index + 1, next.version()));
            }
            status = index == 0 ? status : step(status, next.event());
        }
    }

    /** The order as it starts its life. */
    public static Order placed(Placed placed, Instant at) {
        return new Order(List.of(new RecordedEvent(1, at, placed)));
    }

    /** What the customer placed. */
    public Placed placing() {
        if (history.getFirst().event() instanceof Placed placed) {
            return placed;
        }
        throw new IllegalStateException("the first event of an order must be its placing");
    }

    public OrderId id() {
        return placing().order();
    }

    public Instant placedAt() {
        return history.getFirst().at();
    }

    /** The version of the latest event. */
    public long version() {
        return history.size();
    }

    public OrderStatus status() {
        OrderStatus status = OrderStatus.PENDING;
        for (RecordedEvent recorded : history.subList(1, history.size())) {
            status = step(status, recorded.event());
        }
        return status;
    }

    /** Why the order was rejected, if it was. */
    public Optional<Rejection> rejection() {
        return history.stream()
                .map(RecordedEvent::event)
                .filter(Rejected.class::isInstance)
                .map(event -> ((Rejected) event).rejection())
                .findFirst();
    }

    /** When the order was confirmed, if it was, whatever happened to it afterwards. */
    public Optional<Instant> confirmedAt() {
        return history.stream()
                .filter(recorded -> recorded.event() instanceof Confirmed)
                .map(RecordedEvent::at)
                .findFirst();
    }

    public boolean isOwnedBy(CustomerId customer) {
        return placing().customer().equals(customer);
    }

    /**
     * The order as it was then, without what came later; empty when it was not yet placed or has not come so far.
     *
     * <p>A time shows the events up to the first that is later. Clocks may differ by seconds, versions do not: no event is
     * shown without those before it.
     */
    public Optional<Order> at(Moment moment) {
        int events = switch (moment) {
            case Moment.Version(long number) -> number >= 1 && number <= version() ? (int) number : 0;
            case Moment.Time(Instant instant) ->
                (int) history.stream()
                        .takeWhile(recorded -> !recorded.at().isAfter(instant))
                        .count();
        };
        return events == 0 ? Optional.empty() : Optional.of(new Order(history.subList(0, events)));
    }

    /** Decides for the sale, unless the order is decided already. */
    public ConfirmResult confirm() {
        return switch (status()) {
            case PENDING -> new ConfirmResult.Confirm(new Confirmed());
            case CONFIRMED, REFUNDED -> new ConfirmResult.AlreadyConfirmed();
            case REJECTED -> new ConfirmResult.AlreadyRejected();
            case CANCELLED -> new ConfirmResult.AlreadyCancelled();
        };
    }

    /** Decides against the sale, unless the order is decided already. */
    public RejectResult reject(Rejection rejection) {
        return switch (status()) {
            case PENDING -> new RejectResult.Reject(new Rejected(rejection));
            case CONFIRMED, REFUNDED -> new RejectResult.AlreadyConfirmed();
            case REJECTED -> new RejectResult.AlreadyRejected();
            case CANCELLED -> new RejectResult.AlreadyCancelled();
        };
    }

    /** The next event of this order, at the version it would take. */
    public RecordedEvent next(OrderEvent event, Instant at) {
        return new RecordedEvent(version() + 1, at, event);
    }

    /** This order after one more event. */
    public Order with(RecordedEvent next) {
        List<RecordedEvent> longer = new ArrayList<>(history);
        longer.add(next);
        return new Order(longer);
    }

    private static OrderStatus step(OrderStatus status, OrderEvent event) {
        return switch (event) {
            case Placed _ -> throw new IllegalStateException("an order is placed once");
            case Confirmed _ -> decide(status, OrderStatus.CONFIRMED);
            case Rejected _ -> decide(status, OrderStatus.REJECTED);
            case Cancelled _ -> cancel(status);
            case Refunded _ -> refund(status);
            case NeedsAttention _ -> status;
        };
    }

    private static OrderStatus cancel(OrderStatus from) {
        return switch (from) {
            case PENDING, CONFIRMED -> OrderStatus.CANCELLED;
            case REJECTED, CANCELLED, REFUNDED ->
                throw new IllegalStateException("an order that is %s cannot be cancelled".formatted(from));
        };
    }

    private static OrderStatus refund(OrderStatus from) {
        if (from != OrderStatus.CONFIRMED) {
            throw new IllegalStateException("an order that is %s cannot be refunded".formatted(from));
        }
        return OrderStatus.REFUNDED;
    }

    private static OrderStatus decide(OrderStatus from, OrderStatus to) {
        if (from.isDecided()) {
            throw new IllegalStateException("an order that is %s cannot become %s".formatted(from, to));
        }
        return to;
    }
}
