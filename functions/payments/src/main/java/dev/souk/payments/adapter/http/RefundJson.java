package dev.souk.payments.adapter.http;

import dev.souk.events.MoneyAmount;
import dev.souk.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A refund as staff ask for it. */
record RefundJson(@Nullable MoneyAmount amount) {

    /** @throws IllegalArgumentException when there is nothing to give back */
    RefundJson {
        if (amount == null || amount.amount() < 1) {
            throw new IllegalArgumentException("amount must be at least one minor unit, got %s".formatted(amount));
        }
    }

    Money money() {
        if (amount == null) {
            throw new IllegalStateException("the constructor lets no missing amount pass");
        }
        return new Money(amount.amount(), amount.currency());
    }
}
