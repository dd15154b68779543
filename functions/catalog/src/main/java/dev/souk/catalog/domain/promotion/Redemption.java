package dev.souk.catalog.domain.promotion;

import java.util.List;

/**
 * What became of one order's wish to redeem coupons. {@link Redeemed} is the only state that still changes, to
 * {@link Released}, so whoever loses a race only has to read who won.
 */
public sealed interface Redemption {

    /** The order that wished. */
    OrderId order();

    /** Counts the changes, from 1. */
    long version();

    /**
     * The order holds its coupons, and each counts against its limits.
     *
     * @param codes at least one, in order, each once
     */
    record Redeemed(OrderId order, CustomerId customer, List<PromotionCode> codes, long version) implements Redemption {
        /** @throws IllegalArgumentException when there is no code or too many */
        public Redeemed {
            codes = codes.stream().distinct().sorted().toList();
            if (codes.isEmpty() || codes.size() > MAX_COUPONS) {
                throw new IllegalArgumentException("an order must redeem 1 to %d coupons, got %d for order %s"
                        .formatted(MAX_COUPONS, codes.size(), order.value()));
            }
        }

        public static Redeemed first(OrderId order, CustomerId customer, List<PromotionCode> codes) {
            return new Redeemed(order, customer, codes, 1);
        }

        /** The order was given up: its coupons are for others. */
        public Released release(String reason) {
            return new Released(order, codes, reason, version + 1);
        }
    }

    /** One coupon could not be had, so the order got none. */
    record Refused(OrderId order, PromotionCode code, RefusalReason reason, long version) implements Redemption {}

    /**
     * The coupons were given back or, without codes, the release came first: a tombstone that refuses the wish when it comes.
     *
     * @param reason why the order was given up
     */
    record Released(OrderId order, List<PromotionCode> codes, String reason, long version) implements Redemption {
        public Released {
            codes = List.copyOf(codes);
        }

        /** The release of an order that never held anything. */
        public static Released tombstone(OrderId order, String reason) {
            return new Released(order, List.of(), reason, 1);
        }
    }

    /** Keeps the transaction, two counters a coupon, far below what one may hold. */
    int MAX_COUPONS = 10;
}
