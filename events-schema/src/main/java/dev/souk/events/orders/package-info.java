/** Facts about orders and their checkout, published by the orders domain. */
@NullMarked
package dev.souk.events.orders;

import org.jspecify.annotations.NullMarked;
