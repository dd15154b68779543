package dev.souk.inventory.domain;

/** What the public may know about a stock level; the count itself stays inside. */
public enum Availability {
    IN_STOCK,
    LOW,
    OUT;

    /** From this many units downwards a product counts as {@link #LOW}. */
    public static final long LOW_FROM = 5;

    /** @param available units that can still be promised */
    public static Availability of(long available) {
        if (available <= 0) {
            return OUT;
        }
        return available <= LOW_FROM ? LOW : IN_STOCK;
    }
}
