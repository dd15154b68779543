/** Facts about products, published by the catalog domain. */
@NullMarked
package dev.souk.events.catalog;

import org.jspecify.annotations.NullMarked;
