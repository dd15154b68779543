/** Infrastructure of the orders domain. */
@NullMarked
package dev.souk.infra.orders;

import org.jspecify.annotations.NullMarked;
