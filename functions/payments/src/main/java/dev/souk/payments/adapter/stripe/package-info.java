/** Payments by Stripe: its API behind the provider port, and its webhooks. */
@NullMarked
package dev.souk.payments.adapter.stripe;

import org.jspecify.annotations.NullMarked;
