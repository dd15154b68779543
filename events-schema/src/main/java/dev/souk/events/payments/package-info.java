/** Facts about the money of an order, published by the payments domain. */
@NullMarked
package dev.souk.events.payments;

import org.jspecify.annotations.NullMarked;
