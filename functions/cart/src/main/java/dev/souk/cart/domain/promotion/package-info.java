/** What promotions take off a cart: pure arithmetic over lines, promotions and the coupons that were entered. */
@NullMarked
package dev.souk.cart.domain.promotion;

import org.jspecify.annotations.NullMarked;
