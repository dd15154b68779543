package dev.souk.catalog.application.promotion;

import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.Redemption;
import dev.souk.catalog.domain.promotion.Redemption.Redeemed;
import dev.souk.catalog.domain.promotion.Redemption.Released;
import java.util.List;
import java.util.Optional;

/**
 * Redemptions and the counters they move, changed together or not at all. Every change announces what it says as a fact.
 *
 * <p>Each method that writes answers which redemption stands afterwards: the caller's, or the one of whoever came first.
 */
public interface Redemptions {
    /** The redemption as of the last finished write. */
    Optional<Redemption> find(OrderId order);

    /**
     * Counts every coupon and stores the redemption; or, when one is at its limit or changed meanwhile, changes nothing.
     *
     * @param promotions the coupons as they were read, in the order of the redemption's codes
     */
    RedeemAttempt redeem(Redeemed wanted, List<Promotion> promotions);

    /** Stores the first word on an order, one that counts nothing, unless another word was first. */
    Redemption decide(Redemption first);

    /** Counts every coupon back, unless the redemption has ended meanwhile. */
    Redemption release(Redeemed held, Released released);
}
