package dev.souk.cli.load;

import java.math.BigDecimal;

/**
 * What changes around the orders of a load run.
 *
 * @param couponPercent share of the orders with a coupon that not all of them can redeem
 * @param mergePercent share of the shoppers who start as guests and order as customers
 * @param reprice whether staff changes prices meanwhile
 * @param faultPercent share of the stack's calls that meet a fault, 0 for none
 * @param faultSeed draws which calls
 */
public record Changes(int couponPercent, int mergePercent, boolean reprice, double faultPercent, long faultSeed) {
    public static final Changes NONE = new Changes(0, 0, false);

    private static final int COUPON_STRIDE = 61;
    private static final int MERGE_STRIDE = 29;
    private static final int ALL = 100;

    /** @throws IllegalArgumentException when a share is no percentage */
    public Changes {
        requirePercent("--coupons", couponPercent);
        requirePercent("--merge", mergePercent);
        requirePercent("--faults", faultPercent);
    }

    /** Changes in a stack that nothing goes wrong in. */
    public Changes(int couponPercent, int mergePercent, boolean reprice) {
        this(couponPercent, mergePercent, reprice, 0, 1);
    }

    boolean hasFaults() {
        return faultPercent > 0;
    }

    private static void requirePercent(String flag, double percent) {
        if (!(percent >= 0 && percent <= ALL)) {
            throw new IllegalArgumentException("%s takes 0 to 100 percent, got %s"
                    .formatted(
                            flag,
                            BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString()));
        }
    }

    Share coupons() {
        return new Share(couponPercent, COUPON_STRIDE);
    }

    Share merges() {
        return new Share(mergePercent, MERGE_STRIDE);
    }
}
