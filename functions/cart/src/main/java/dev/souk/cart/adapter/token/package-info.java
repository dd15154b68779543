/** Quotes as signed tokens that only the shop can make and any of its domains can check. */
@NullMarked
package dev.souk.cart.adapter.token;

import org.jspecify.annotations.NullMarked;
