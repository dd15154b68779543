/** What an order is: a fold of its events, and the decisions that add the next one. Pure Java, no clock, no store. */
@NullMarked
package dev.souk.orders.domain;

import org.jspecify.annotations.NullMarked;
