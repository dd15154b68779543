/** The steps of the checkout state machine that decide about orders. */
@NullMarked
package dev.souk.orders.adapter.workflow;

import org.jspecify.annotations.NullMarked;
