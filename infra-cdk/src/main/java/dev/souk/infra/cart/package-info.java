/** Infrastructure of the cart domain. */
@NullMarked
package dev.souk.infra.cart;

import org.jspecify.annotations.NullMarked;
