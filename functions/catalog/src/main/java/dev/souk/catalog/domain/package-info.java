/** Products and what shoppers see of them; plain values without clock, storage or transport. */
@NullMarked
package dev.souk.catalog.domain;

import org.jspecify.annotations.NullMarked;
