/** What somebody who runs the shop has done by hand: holding the order history against the orders, and rebuilding it. */
@NullMarked
package dev.souk.orders.adapter.ops;

import org.jspecify.annotations.NullMarked;
