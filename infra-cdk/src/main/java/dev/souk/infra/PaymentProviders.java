package dev.souk.infra;

import org.jspecify.annotations.Nullable;

/** Which payment provider a deployment uses: {@code -c paymentProvider=simulated|stripe}. */
public enum PaymentProviders {
    /** Moves no money. */
    SIMULATED,
    STRIPE;

    /** The context's key. */
    static final String KEY = "paymentProvider";
    /** The context that lets production run on simulated payments all the same. */
    static final String ALLOW_SIMULATED = "allowSimulatedPayments";

    /**
     * The provider that the context names; the simulated one when it names none.
     *
     * @throws RefusedToSynthesise when there is no such provider, or the stage may not run on it
     */
    static PaymentProviders of(Stage stage, @Nullable Object context, @Nullable Object allowSimulated) {
        PaymentProviders provider = switch (String.valueOf(context)) {
            case "stripe" -> STRIPE;
            case "simulated", "null" -> SIMULATED;
            default ->
                throw new RefusedToSynthesise("expected -c %s=simulated or stripe, got '%s'".formatted(KEY, context));
        };
        if (provider == SIMULATED && stage == Stage.PROD && !"true".equals(allowSimulated)) {
            throw new RefusedToSynthesise(
                    "expected a payment provider that moves money for prod (-c %s=stripe), got the simulated one: add -c %s=true to deploy without real payments"
                            .formatted(KEY, ALLOW_SIMULATED));
        }
        return provider;
    }
}
