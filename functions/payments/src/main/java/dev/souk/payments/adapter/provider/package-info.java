/** The payment providers that can be plugged in; today one that is simulated. */
@NullMarked
package dev.souk.payments.adapter.provider;

import org.jspecify.annotations.NullMarked;
