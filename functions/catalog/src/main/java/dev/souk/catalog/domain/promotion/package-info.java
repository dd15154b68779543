/** Promotions and coupons: what is taken off which price, and which order redeemed what. */
@NullMarked
package dev.souk.catalog.domain.promotion;

import org.jspecify.annotations.NullMarked;
