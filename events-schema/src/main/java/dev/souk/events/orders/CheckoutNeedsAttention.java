package dev.souk.events.orders;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * A checkout stopped at a step that retries could not get past; a person has to resume it.
 *
 * @param orderId the order
 * @param failedStep the step that failed
 * @param cause what the step failed with
 */
public record CheckoutNeedsAttention(String orderId, String failedStep, String cause) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public CheckoutNeedsAttention {
        Require.text("orderId", orderId);
        Require.text("failedStep", failedStep);
        Require.text("cause", cause);
    }
}
