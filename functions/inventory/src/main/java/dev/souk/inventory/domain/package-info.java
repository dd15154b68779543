/** Stock and reservations: what may be promised to an order, and what became of each promise. */
@NullMarked
package dev.souk.inventory.domain;

import org.jspecify.annotations.NullMarked;
