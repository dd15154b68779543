/** What a shopper does with coupons, what the cart learns of promotions, and the ports both need. */
@NullMarked
package dev.souk.cart.application.promotion;

import org.jspecify.annotations.NullMarked;
