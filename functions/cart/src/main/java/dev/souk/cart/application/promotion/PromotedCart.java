package dev.souk.cart.application.promotion;

import dev.souk.cart.domain.PricedCart;
import dev.souk.cart.domain.promotion.Evaluation;

/** A cart together with what promotions take off it now. Not binding; the quote is. */
public record PromotedCart(PricedCart cart, Evaluation evaluation) {}
