/** What the cart domain publishes. */
@NullMarked
package dev.souk.events.cart;

import org.jspecify.annotations.NullMarked;
