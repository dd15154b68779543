package dev.souk.catalog.domain.promotion;

import org.jspecify.annotations.Nullable;

/**
 * How many orders may redeem a coupon.
 *
 * @param total of all customers together, or null for any number
 * @param perCustomer of one customer, or null for any number
 */
public record Limits(@Nullable Long total, @Nullable Long perCustomer) {
    public static final long MAX = 1_000_000_000;
    public static final Limits NONE = new Limits(null, null);

    /** @throws IllegalArgumentException when a limit is out of range, or one customer may do more than all together */
    public Limits {
        requireWithin("limitTotal", total);
        requireWithin("limitPerCustomer", perCustomer);
        if (total != null && perCustomer != null && perCustomer > total) {
            throw new IllegalArgumentException(
                    "limitPerCustomer must be at most limitTotal, got %d of %d".formatted(perCustomer, total));
        }
    }

    private static void requireWithin(String what, @Nullable Long limit) {
        if (limit != null && (limit < 1 || limit > MAX)) {
            throw new IllegalArgumentException("%s must be between 1 and %d, got %d".formatted(what, MAX, limit));
        }
    }
}
