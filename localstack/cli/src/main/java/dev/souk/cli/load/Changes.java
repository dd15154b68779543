package dev.souk.cli.load;

/**
 * What changes around the orders of a load run.
 *
 * @param couponPercent share of the orders with a coupon that not all of them can redeem
 * @param mergePercent share of the shoppers who start as guests and order as customers
 * @param reprice whether staff changes prices meanwhile
 */
public record Changes(int couponPercent, int mergePercent, boolean reprice) {
    public static final Changes NONE = new Changes(0, 0, false);

    private static final int COUPON_STRIDE = 61;
    private static final int MERGE_STRIDE = 29;
    private static final int ALL = 100;

    /** @throws IllegalArgumentException when a share is no percentage */
    public Changes {
        requirePercent("--coupons", couponPercent);
        requirePercent("--merge", mergePercent);
    }

    private static void requirePercent(String flag, int percent) {
        if (percent < 0 || percent > ALL) {
            throw new IllegalArgumentException("%s takes 0 to 100 percent, got %d".formatted(flag, percent));
        }
    }

    Share coupons() {
        return new Share(couponPercent, COUPON_STRIDE);
    }

    Share merges() {
        return new Share(mergePercent, MERGE_STRIDE);
    }
}
