/** Infrastructure of the payments domain and of the simulated payment provider. */
@NullMarked
package dev.souk.infra.payments;

import org.jspecify.annotations.NullMarked;
