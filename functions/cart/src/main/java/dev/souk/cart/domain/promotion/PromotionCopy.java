package dev.souk.cart.domain.promotion;

import org.jspecify.annotations.Nullable;

/**
 * What the cart knows of a promotion of the catalogue.
 *
 * @param rule null once it is ended
 * @param version of the promotion that this is a copy of; a higher one is newer
 */
public record PromotionCopy(PromotionCode code, @Nullable PromotionRule rule, long version) {
    /** Whether it holds without anybody entering it. */
    public boolean isAutomatic() {
        return rule != null && !rule.coupon();
    }

    /** Whether it is about categories, so that those of the products have to be known. */
    public boolean asksForCategories() {
        return rule != null && !rule.categories().isEmpty();
    }
}
