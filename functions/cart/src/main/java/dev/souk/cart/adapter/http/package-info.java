/** The HTTP side of the cart: docs/openapi/cart.yaml, operation by operation. */
@NullMarked
package dev.souk.cart.adapter.http;

import org.jspecify.annotations.NullMarked;
