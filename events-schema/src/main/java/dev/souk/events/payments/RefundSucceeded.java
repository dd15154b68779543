package dev.souk.events.payments;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;
import org.jspecify.annotations.Nullable;

/**
 * The payment provider gave money back that it had taken.
 *
 * @param orderId the order that was paid
 * @param amount what the customer gets back
 * @param refundId the provider's reference
 * @param kept what of the order's money is kept after it; unsaid when absent
 */
public record RefundSucceeded(
        String orderId,
        MoneyAmount amount,
        String refundId,
        @Nullable MoneyAmount kept) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public RefundSucceeded {
        Require.text("orderId", orderId);
        Require.present("amount", amount);
        Require.text("refundId", refundId);
    }
}
