package dev.souk.catalog.application.promotion;

import dev.souk.catalog.domain.promotion.EndPromotionResult;
import dev.souk.catalog.domain.promotion.EndPromotionResult.Ended;
import dev.souk.catalog.domain.promotion.EndPromotionResult.NoSuchPromotion;
import dev.souk.catalog.domain.promotion.EndPromotionResult.VersionMissing;
import dev.souk.catalog.domain.promotion.EndPromotionResult.VersionStale;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff end a promotion before its time. Orders that redeemed it keep it. */
public final class EndPromotion {
    private final Promotions promotions;

    public EndPromotion(Promotions promotions) {
        this.promotions = promotions;
    }

    /** @param expected the version the decision is based on, or null when the writer did not say */
    public EndPromotionResult handle(PromotionCode code, @Nullable Long expected) {
        Optional<Promotion> known = promotions.find(code);
        if (known.isEmpty()) {
            return new NoSuchPromotion();
        }
        Promotion before = known.get();
        if (expected == null) {
            return new VersionMissing(before.version());
        }
        if (expected != before.version()) {
            return new VersionStale(before.version());
        }
        if (!before.isActive()) {
            return new Ended(before);
        }
        Promotion after = before.ended();
        promotions.replace(after);
        return new Ended(after);
    }
}
