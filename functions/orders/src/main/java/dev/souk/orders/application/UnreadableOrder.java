package dev.souk.orders.application;

import dev.souk.orders.domain.OrderId;

/** Thrown when what is stored of an order is there but cannot be understood: damaged, or of a later release. */
public final class UnreadableOrder extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param cause why */
    public UnreadableOrder(OrderId id, RuntimeException cause) {
        super("what is stored of order %s cannot be read".formatted(id.value()), cause);
    }
}
