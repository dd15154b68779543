package dev.souk.catalog.domain.promotion;

import dev.souk.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What staff say about a promotion.
 *
 * @param name what shoppers read, one line of 1 to {@value #MAX_NAME} printable characters
 * @param minimumSubtotal how much of what it is about has to be in the cart, or null for any amount
 * @param coupon whether it has to be entered; otherwise it holds by itself
 */
public record PromotionRule(
        String name,
        Benefit benefit,
        Scope scope,
        @Nullable Money minimumSubtotal,
        boolean coupon,
        Window window,
        Limits limits) {
    public static final int MAX_NAME = 100;

    /** @throws IllegalArgumentException when a part is out of range, or a limit is set that nobody could keep */
    public PromotionRule {
        if (name.isBlank()
                || name.codePoints().count() > MAX_NAME
                || !name.codePoints().allMatch(PromotionRule::isPrintable)) {
            throw new IllegalArgumentException(
                    "name must be one line of 1 to %d printable characters".formatted(MAX_NAME));
        }
        if (minimumSubtotal != null) {
            Benefit.requirePrice("minimumSubtotal", minimumSubtotal);
        }
        if (!coupon && !limits.equals(Limits.NONE)) {
            throw new IllegalArgumentException(
                    "limitTotal and limitPerCustomer need coupon to be true: what nobody enters is not counted");
        }
    }

    private static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
