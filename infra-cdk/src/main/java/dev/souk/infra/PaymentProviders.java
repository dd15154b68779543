package dev.souk.infra;

import org.jspecify.annotations.Nullable;

/** Which payment provider a stage may use. So far there is one, and it moves no money. */
final class PaymentProviders {
    /** The context that lets production run on simulated payments all the same. */
    static final String ALLOW_SIMULATED = "allowSimulatedPayments";

    private PaymentProviders() {}

    /**
     * Checks that the stage may run on the provider that there is.
     *
     * @throws RefusedToSynthesise when it may not
     */
    static void check(Stage stage, @Nullable Object allowSimulated) {
        if (stage == Stage.PROD && !"true".equals(allowSimulated)) {
            throw new RefusedToSynthesise(
                    "expected a payment provider that moves money for prod, got only the simulated one: add -c %s=true to deploy without real payments"
                            .formatted(ALLOW_SIMULATED));
        }
    }
}
