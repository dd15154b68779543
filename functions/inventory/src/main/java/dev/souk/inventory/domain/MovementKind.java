package dev.souk.inventory.domain;

/** Why units moved, and what each of them does to the counts. */
public enum MovementKind {
    /** Goods arrived. */
    RECEIPT(1, 0),
    /** Staff counted other than the books said. */
    ADJUSTMENT(1, 0),
    /** Units are held for an order. */
    RESERVATION(0, 1),
    /** The order was given up while they were held. */
    RELEASE(0, -1),
    /** Nobody confirmed the order in time. */
    EXPIRY(0, -1),
    /** The order was confirmed. */
    SALE(-1, -1),
    /** The order was confirmed after its hold had expired. */
    LATE_SALE(-1, 0),
    /** The order was called off after its confirmation. */
    RESTOCK(1, 0);

    private final int onHand;
    private final int reserved;

    MovementKind(int onHand, int reserved) {
        this.onHand = onHand;
        this.reserved = reserved;
    }

    /** What one unit adds to those on hand: 1, 0 or -1. */
    public int onHand() {
        return onHand;
    }

    /** What one unit adds to those held: 1, 0 or -1. */
    public int reserved() {
        return reserved;
    }

    /** What one unit adds to those that can be promised: 1, 0 or -1. */
    public int available() {
        return onHand - reserved;
    }
}
