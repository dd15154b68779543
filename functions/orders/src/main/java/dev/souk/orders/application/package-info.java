/** What can be done with orders, one class per use case, and the ports it is done through. */
@NullMarked
package dev.souk.orders.application;

import org.jspecify.annotations.NullMarked;
