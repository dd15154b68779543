/** Carts, product copies and quotes; plain values without clock, storage or transport. */
@NullMarked
package dev.souk.cart.domain;

import org.jspecify.annotations.NullMarked;
