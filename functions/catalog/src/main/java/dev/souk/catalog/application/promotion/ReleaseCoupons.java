package dev.souk.catalog.application.promotion;

import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.catalog.domain.promotion.Redemption;
import dev.souk.catalog.domain.promotion.Redemption.Redeemed;
import dev.souk.catalog.domain.promotion.Redemption.Refused;
import dev.souk.catalog.domain.promotion.Redemption.Released;
import dev.souk.catalog.domain.promotion.ReleaseCouponsResult;

/**
 * Gives back the coupons of an order. When the order redeemed nothing yet, a tombstone is left, so that a redemption that
 * was slower than its own compensation is refused.
 */
public final class ReleaseCoupons {
    private final Redemptions redemptions;

    public ReleaseCoupons(Redemptions redemptions) {
        this.redemptions = redemptions;
    }

    /** @param reason why the order is given up; it goes out with the fact */
    public ReleaseCouponsResult handle(OrderId order, String reason) {
        Redemption standing =
                redemptions.find(order).orElseGet(() -> redemptions.decide(Released.tombstone(order, reason)));
        return standing instanceof Redeemed held
                ? answer(redemptions.release(held, held.release(reason)))
                : answer(standing);
    }

    private static ReleaseCouponsResult answer(Redemption standing) {
        return switch (standing) {
            case Released released ->
                released.codes().isEmpty() ? ReleaseCouponsResult.NOTHING_REDEEMED : ReleaseCouponsResult.RELEASED;
            case Refused _ -> ReleaseCouponsResult.NOTHING_REDEEMED;
            case Redeemed held ->
                throw new IllegalStateException("a release must end the redemption of order %s, it still stands"
                        .formatted(held.order().value()));
        };
    }
}
