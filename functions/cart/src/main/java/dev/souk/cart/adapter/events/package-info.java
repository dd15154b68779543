/** Facts of other domains that the cart acts on. */
@NullMarked
package dev.souk.cart.adapter.events;

import org.jspecify.annotations.NullMarked;
