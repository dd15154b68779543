/** Facts about stock and its reservations, published by the inventory domain. */
@NullMarked
package dev.souk.events.inventory;

import org.jspecify.annotations.NullMarked;
