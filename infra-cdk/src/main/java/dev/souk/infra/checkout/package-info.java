/** The checkout state machine over the tasks of inventory, payments and orders. */
@NullMarked
package dev.souk.infra.checkout;

import org.jspecify.annotations.NullMarked;
