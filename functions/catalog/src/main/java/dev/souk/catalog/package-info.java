/**
 * The catalog: which products there are, in which category, at what price, whether they can be bought now, and what
 * promotions take off.
 *
 * <p>Owns products, the read model for browsing them, promotions, and which order redeemed which coupon. Publishes
 * ProductPublished, ProductUpdated, ProductUnpublished, PriceChanged, PromotionActivated, PromotionEnded, CouponRedeemed and
 * CouponReleased; hears AvailabilityChanged from inventory and OrderCancelled from orders. Does the checkout's steps
 * RedeemCoupons and ReleaseCoupons. Start reading at {@link dev.souk.catalog.CatalogModule}.
 */
@NullMarked
package dev.souk.catalog;

import org.jspecify.annotations.NullMarked;
