/**
 * The cart: what a shopper, guest or customer, means to buy, and the signed quote that an order is placed with.
 *
 * <p>Owns carts and copies of the products that can go into them. Publishes what comes into carts and goes out of them, that they
 * merged and were quoted; hears what catalog and inventory say of products and OrderConfirmed from orders. Start reading at
 * {@link dev.souk.cart.CartModule}.
 */
@NullMarked
package dev.souk.cart;

import org.jspecify.annotations.NullMarked;
