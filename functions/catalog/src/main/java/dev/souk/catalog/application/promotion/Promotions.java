package dev.souk.catalog.application.promotion;

import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.PromotionPage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The promotions, written together with the facts about them. A write that lost against another one fails as a stale
 * write and changes nothing.
 */
public interface Promotions {
    /** Never older than the last finished write. */
    Optional<Promotion> find(PromotionCode code);

    /**
     * The promotions after a code, active or ended; the latest writes may be missing for moments.
     *
     * @param after the code that the page before ended with, or null for the first page
     * @param limit at most this many, at least 1
     */
    PromotionPage page(@Nullable PromotionCode after, int limit);

    /** Stores a promotion that was not there before and records PromotionActivated. */
    void add(Promotion promotion);

    /**
     * Replaces the version before this one, whatever was redeemed meanwhile, and records PromotionActivated or
     * PromotionEnded.
     */
    void replace(Promotion after);
}
