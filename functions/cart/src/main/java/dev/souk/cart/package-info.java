/**
 * The cart: what a shopper, guest or customer, means to buy, and the signed quote that an order is placed with.
 *
 * <p>Owns carts and copies of the products that can go into them. Publishes nothing yet; hears ProductPublished and
 * ProductUpdated from catalog and OrderConfirmed from orders. Start reading at {@link dev.souk.cart.CartModule}.
 */
@NullMarked
package dev.souk.cart;

import org.jspecify.annotations.NullMarked;
