/**
 * The orders domain owns event-sourced orders, the acceptance of a checkout and the history a customer sees.
 *
 * <p>It publishes OrderPlaced, OrderConfirmed, OrderRejected and CheckoutNeedsAttention, and hears what inventory and
 * payments say about a checkout. The state machine {@code checkout} drives an order from its placing to its end.
 */
@NullMarked
package dev.souk.orders;

import org.jspecify.annotations.NullMarked;
