/** Quotes as the cart signs them: compact JWS. */
@NullMarked
package dev.souk.orders.adapter.jws;

import org.jspecify.annotations.NullMarked;
