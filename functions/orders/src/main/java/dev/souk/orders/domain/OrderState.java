package dev.souk.orders.domain;

import dev.souk.kernel.Money;
import dev.souk.orders.domain.OrderEvent.Rejection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an order stands. Each state offers the decisions that can be taken in it, as the events that they come to, and no
 * others: what cannot follow does not compile.
 */
public sealed interface OrderState {

    /**
     * The state once this has happened as well.
     *
     * @throws IllegalStateException when it cannot happen in this state
     */
    default OrderState after(RecordedEvent next) {
        return switch (next.event()) {
            case OrderEvent.NeedsAttention _ -> this;
            case OrderEvent.Placed _,
                    OrderEvent.Confirmed _,
                    OrderEvent.Rejected _,
                    OrderEvent.Cancelled _,
                    OrderEvent.Refunded _ ->
                throw new IllegalStateException("expected version %d to be an event that can follow %s, got %s"
                        .formatted(
                                next.version(),
                                status(),
                                next.event().getClass().getSimpleName()));
        };
    }

    /** When the order became a sale, if it did; whatever happened to it afterwards. */
    default @Nullable Instant confirmedAt() {
        return null;
    }

    /** What it is called. */
    default OrderStatus status() {
        return switch (this) {
            case Pending _ -> OrderStatus.PENDING;
            case Confirmed _ -> OrderStatus.CONFIRMED;
            case Rejected _ -> OrderStatus.REJECTED;
            case Cancelled _ -> OrderStatus.CANCELLED;
            case Refunded _ -> OrderStatus.REFUNDED;
        };
    }

    /** Placed, and nothing is decided yet. */
    record Pending() implements OrderState {
        public OrderEvent.Confirmed confirm() {
            return new OrderEvent.Confirmed();
        }

        public OrderEvent.Rejected reject(Rejection rejection) {
            return new OrderEvent.Rejected(rejection);
        }

        public OrderEvent.Cancelled cancel(CancellationReason reason) {
            return new OrderEvent.Cancelled(reason);
        }

        @Override
        public OrderState after(RecordedEvent next) {
            return switch (next.event()) {
                case OrderEvent.Confirmed _ -> new Confirmed(next.at());
                case OrderEvent.Rejected(Rejection rejection) -> new Rejected(rejection);
                case OrderEvent.Cancelled(CancellationReason reason) -> new Cancelled(reason, null);
                case OrderEvent.Placed _, OrderEvent.Refunded _, OrderEvent.NeedsAttention _ ->
                    OrderState.super.after(next);
            };
        }
    }

    /** A sale. It may still be called off. */
    record Confirmed(Instant confirmedAt) implements OrderState {
        public OrderEvent.Cancelled cancel(CancellationReason reason) {
            return new OrderEvent.Cancelled(reason);
        }

        /** @param amount all that was paid */
        public OrderEvent.Refunded refund(Money amount) {
            return new OrderEvent.Refunded(amount);
        }

        @Override
        public OrderState after(RecordedEvent next) {
            return switch (next.event()) {
                case OrderEvent.Cancelled(CancellationReason reason) -> new Cancelled(reason, confirmedAt);
                case OrderEvent.Refunded(Money amount) -> new Refunded(amount, confirmedAt);
                case OrderEvent.Placed _, OrderEvent.Confirmed _, OrderEvent.Rejected _, OrderEvent.NeedsAttention _ ->
                    OrderState.super.after(next);
            };
        }
    }

    /** Ended without a sale. */
    record Rejected(Rejection rejection) implements OrderState {}

    /**
     * Called off.
     *
     * @param confirmedAt when it had become a sale, null when it had not
     */
    record Cancelled(CancellationReason reason, @Nullable Instant confirmedAt) implements OrderState {}

    /** A sale whose money went back in full. */
    record Refunded(Money amount, Instant confirmedAt) implements OrderState {}
}
