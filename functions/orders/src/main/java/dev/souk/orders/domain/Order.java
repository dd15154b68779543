package dev.souk.orders.domain;

import dev.souk.orders.domain.OrderEvent.Placed;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.OrderState.Pending;
import dev.souk.orders.domain.OrderState.Rejected;
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
        for (int index = 0; index < history.size(); index++) {
            long version = history.get(index).version();
            if (version != index + 1L) {
                throw new IllegalStateException("expected version %d, got %d".formatted(index + 1, version));
            }
        }
        state(history);
    }

    /** The order as it starts its life. */
    public static Order placed(Placed placed, Instant at) {
        return new Order(List.of(new RecordedEvent(1, at, placed)));
    }

    /** What the customer placed. */
    public Placed placing() {
        return (Placed) history.getFirst().event();
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

    public OrderState state() {
        return state(history);
    }

    public OrderStatus status() {
        return state().status();
    }

    /** Why the order was rejected, if it was. */
    public Optional<Rejection> rejection() {
        return state() instanceof Rejected(Rejection rejection) ? Optional.of(rejection) : Optional.empty();
    }

    /** When the order was confirmed, if it was, whatever happened to it afterwards. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(state().confirmedAt());
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

    private static OrderState state(List<RecordedEvent> history) {
        OrderState state = new Pending();
        for (RecordedEvent next : history.subList(1, history.size())) {
            state = state.after(next);
        }
        return state;
    }
}
