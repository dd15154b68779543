package dev.souk.catalog.application.promotion;

import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.PromotionRule;
import dev.souk.catalog.domain.promotion.PutPromotionResult;
import dev.souk.catalog.domain.promotion.PutPromotionResult.Activated;
import dev.souk.catalog.domain.promotion.PutPromotionResult.Changed;
import dev.souk.catalog.domain.promotion.PutPromotionResult.Unchanged;
import dev.souk.catalog.domain.promotion.PutPromotionResult.VersionMissing;
import dev.souk.catalog.domain.promotion.PutPromotionResult.VersionStale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff say what a promotion is: the first time activates it, later times change it or let it hold again. */
public final class PutPromotion {
    private final Promotions promotions;

    public PutPromotion(Promotions promotions) {
        this.promotions = promotions;
    }

    /** @param expected the version the change is based on, or null when the writer believes the code is new */
    public PutPromotionResult handle(PromotionCode code, PromotionRule rule, @Nullable Long expected) {
        Optional<Promotion> known = promotions.find(code);
        if (known.isPresent()) {
            return change(known.get(), rule, expected);
        }
        if (expected != null) {
            return new VersionStale(0);
        }
        Promotion first = Promotion.activated(code, rule);
        promotions.add(first);
        return new Activated(first);
    }

    private PutPromotionResult change(Promotion before, PromotionRule rule, @Nullable Long expected) {
        if (expected == null) {
            return new VersionMissing(before.version());
        }
        if (expected != before.version()) {
            return new VersionStale(before.version());
        }
        if (before.isActive() && before.rule().equals(rule)) {
            return new Unchanged(before);
        }
        Promotion after = before.changedTo(rule);
        promotions.replace(after);
        return new Changed(after);
    }
}
