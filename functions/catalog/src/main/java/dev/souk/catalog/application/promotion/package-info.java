/** The use cases of promotions and coupons, and the ports they need. */
@NullMarked
package dev.souk.catalog.application.promotion;

import org.jspecify.annotations.NullMarked;
