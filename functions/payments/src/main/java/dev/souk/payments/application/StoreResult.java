package dev.souk.payments.application;

import dev.souk.payments.domain.PaymentIntent;

/** How an attempt to change an intent ended. */
public sealed interface StoreResult {

    /** The change is stored. */
    record Stored() implements StoreResult {}

    /**
     * Nothing was stored, another change was first.
     *
     * @param standing the intent that the other change left
     */
    record Overtaken(PaymentIntent standing) implements StoreResult {}
}
