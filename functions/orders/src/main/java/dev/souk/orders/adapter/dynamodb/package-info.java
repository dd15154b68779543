/** The orders table: events, private checkout details, quote uses, order summaries and checkout facts. */
@NullMarked
package dev.souk.orders.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;
