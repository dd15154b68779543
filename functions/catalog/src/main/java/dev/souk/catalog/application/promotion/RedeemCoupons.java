package dev.souk.catalog.application.promotion;

import dev.souk.catalog.application.promotion.RedeemAttempt.AlreadyDecided;
import dev.souk.catalog.application.promotion.RedeemAttempt.AtLimit;
import dev.souk.catalog.application.promotion.RedeemAttempt.Overtaken;
import dev.souk.catalog.application.promotion.RedeemAttempt.Stored;
import dev.souk.catalog.domain.promotion.CustomerId;
import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.RedeemCouponsResult;
import dev.souk.catalog.domain.promotion.RedeemCouponsResult.AllRedeemed;
import dev.souk.catalog.domain.promotion.RedeemCouponsResult.NoneRedeemed;
import dev.souk.catalog.domain.promotion.Redemption;
import dev.souk.catalog.domain.promotion.Redemption.Redeemed;
import dev.souk.catalog.domain.promotion.Redemption.Refused;
import dev.souk.catalog.domain.promotion.Redemption.Released;
import dev.souk.catalog.domain.promotion.RefusalReason;
import dev.souk.lambda.retry.Backoff;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Redeems the coupons of an order: all of them, or none. The same order always hears the same answer. */
public final class RedeemCoupons {
    /** Staff may change a promotion while it is redeemed, but hardly this often. */
    private static final int MAX_ATTEMPTS = 5;

    private final Promotions promotions;
    private final Redemptions redemptions;
    private final Clock clock;

    public RedeemCoupons(Promotions promotions, Redemptions redemptions, Clock clock) {
        this.promotions = promotions;
        this.redemptions = redemptions;
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException when there are no codes
     * @throws IllegalStateException when the order already wished for something else, or promotions keep changing
     */
    public RedeemCouponsResult handle(OrderId order, CustomerId customer, List<PromotionCode> codes) {
        Redeemed wanted = Redeemed.first(order, customer, codes);
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            Optional<RedeemCouponsResult> result = attempt(wanted);
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new IllegalStateException(
                "the coupons of order %s kept changing while it redeemed them".formatted(order.value()));
    }

    /** Empty when a promotion changed under it. */
    private Optional<RedeemCouponsResult> attempt(Redeemed wanted) {
        List<Promotion> read = new ArrayList<>();
        for (PromotionCode code : wanted.codes()) {
            Optional<Promotion> promotion = promotions.find(code);
            Optional<RefusalReason> refusal =
                    promotion.map(known -> known.refusal(clock.instant())).orElse(Optional.of(RefusalReason.UNKNOWN));
            if (refusal.isPresent()) {
                return Optional.of(refuse(wanted, code, refusal.get()));
            }
            promotion.ifPresent(read::add);
        }
        return switch (redemptions.redeem(wanted, read)) {
            case Stored _ -> Optional.of(new AllRedeemed());
            case AlreadyDecided(Redemption standing) -> Optional.of(answer(standing, wanted));
            case AtLimit(PromotionCode code, RefusalReason reason) -> Optional.of(refuse(wanted, code, reason));
            case Overtaken _ -> Optional.empty();
        };
    }

    /** Written down, so that a retry hears the same even if the coupon is to be had again in between. */
    private RedeemCouponsResult refuse(Redeemed wanted, PromotionCode code, RefusalReason reason) {
        return answer(redemptions.decide(new Refused(wanted.order(), code, reason, 1)), wanted);
    }

    private static RedeemCouponsResult answer(Redemption standing, Redeemed wanted) {
        return switch (standing) {
            case Redeemed redeemed when redeemed.codes().equals(wanted.codes()) -> new AllRedeemed();
            case Redeemed redeemed ->
                throw new IllegalStateException(
                        "order %s must ask again for the coupons it asked for first, got %s after %s"
                                .formatted(redeemed.order().value(), wanted.codes(), redeemed.codes()));
            case Refused refused -> new NoneRedeemed(refused.code(), refused.reason());
            case Released _ -> new NoneRedeemed(wanted.codes().getFirst(), RefusalReason.RELEASED);
        };
    }
}
