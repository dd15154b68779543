package dev.souk.cart.application.promotion;

import dev.souk.cart.domain.CartLine;
import dev.souk.cart.domain.PricedCart;
import dev.souk.cart.domain.Shipping;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.promotion.CouponProblem;
import dev.souk.cart.domain.promotion.CouponState;
import dev.souk.cart.domain.promotion.Evaluation;
import dev.souk.cart.domain.promotion.PricedLine;
import dev.souk.cart.domain.promotion.PromotionCode;
import dev.souk.cart.domain.promotion.PromotionCopy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what promotions take off a cart: those that hold by themselves and those whose coupons it has. */
public final class ApplyPromotions {
    private final PromotionCopies promotions;
    private final ProductCategories categories;
    private final CartCoupons coupons;
    private final Clock clock;

    public ApplyPromotions(PromotionCopies promotions, ProductCategories categories, CartCoupons coupons, Clock clock) {
        this.promotions = promotions;
        this.categories = categories;
        this.coupons = coupons;
        this.clock = clock;
    }

    /**
     * Lines whose product is not known or not in the shop's currency take no part.
     *
     * @throws ArithmeticException when the lines' sum exceeds {@link Long#MAX_VALUE} minor units
     */
    public Evaluation handle(PricedCart cart) {
        return evaluate(cart, coupons.of(cart.cart().id()));
    }

    /** As {@link #handle}, for looking at: nothing is taken off what is too much to add up. */
    public PromotedCart show(PricedCart cart) {
        List<PromotionCode> entered = coupons.of(cart.cart().id());
        try {
            return new PromotedCart(cart, evaluate(cart, entered));
        } catch (ArithmeticException sumTooLarge) {
            return new PromotedCart(
                    cart,
                    new Evaluation(
                            List.of(),
                            entered.stream()
                                    .map(code -> new CouponState(code, null, CouponProblem.NOT_APPLICABLE))
                                    .toList()));
        }
    }

    private Evaluation evaluate(PricedCart cart, List<PromotionCode> entered) {
        List<PromotionCopy> known = new ArrayList<>(promotions.automatic());
        if (!entered.isEmpty()) {
            known.addAll(promotions.find(entered));
        }
        Map<Sku, String> listed = known.stream().anyMatch(PromotionCopy::asksForCategories)
                ? categories.of(cart.cart().skus())
                : Map.of();
        List<PricedLine> lines = cart.cart().lines().stream()
                .flatMap(line -> line(cart, line, listed).stream())
                .toList();
        return Evaluation.of(lines, entered, known, clock.instant());
    }

    private static Optional<PricedLine> line(PricedCart cart, CartLine line, Map<Sku, String> listed) {
        return cart.product(line)
                .filter(product -> product.price().currency().equals(Shipping.CURRENCY))
                .map(product -> new PricedLine(
                        line.sku(),
                        listed.get(line.sku()),
                        line.quantity(),
                        product.price().amount()));
    }
}
