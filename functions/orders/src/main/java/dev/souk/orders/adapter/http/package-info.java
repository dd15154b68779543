/** The orders API: one class per operation, routed by {@code OrdersHttpHandler}. */
@NullMarked
package dev.souk.orders.adapter.http;

import org.jspecify.annotations.NullMarked;
