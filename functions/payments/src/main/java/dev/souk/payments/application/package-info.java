/** The use cases of payments and the ports they need. */
@NullMarked
package dev.souk.payments.application;

import org.jspecify.annotations.NullMarked;
