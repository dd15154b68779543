/** Tables that come with the code. */
@NullMarked
package dev.souk.cart.adapter.resource;

import org.jspecify.annotations.NullMarked;
