package dev.souk.catalog.domain.promotion;

import java.time.Instant;
import java.util.Optional;

/**
 * A promotion as staff wrote it.
 *
 * @param version 1 when first activated, one more with every change
 * @param redeemed how many orders hold it now; counted apart from the version
 */
public record Promotion(PromotionCode code, PromotionRule rule, State state, long version, long redeemed) {
    /** Whether staff let it hold. */
    public enum State {
        ACTIVE,
        ENDED
    }

    public static Promotion activated(PromotionCode code, PromotionRule rule) {
        return new Promotion(code, rule, State.ACTIVE, 1, 0);
    }

    /** This promotion under another rule; one that was ended holds again. */
    public Promotion changedTo(PromotionRule newRule) {
        return new Promotion(code, newRule, State.ACTIVE, version + 1, redeemed);
    }

    /** This promotion, ended before its time. */
    public Promotion ended() {
        return new Promotion(code, rule, State.ENDED, version + 1, redeemed);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Why an order cannot redeem it now, limits aside; empty when it can. */
    public Optional<RefusalReason> refusal(Instant now) {
        if (!rule.coupon()) {
            return Optional.of(RefusalReason.UNKNOWN);
        }
        if (!isActive()) {
            return Optional.of(RefusalReason.ENDED);
        }
        if (rule.window().isAhead(now)) {
            return Optional.of(RefusalReason.NOT_YET);
        }
        return rule.window().isOver(now) ? Optional.of(RefusalReason.EXPIRED) : Optional.empty();
    }
}
