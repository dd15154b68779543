package dev.souk.payments.adapter.provider;

import dev.souk.kernel.Money;

/**
 * What the simulated provider does when it is asked for something.
 *
 * @param kind what becomes of the request
 * @param reason why it is refused; empty unless it is
 */
record Act(Kind kind, String reason) {

    /** What may become of a request. */
    enum Kind {
        APPROVE,
        DECLINE,
        /** Approves, but takes its time. */
        DAWDLE,
        /** Says that it has not heard the request: too many at once. */
        TURN_AWAY,
        /** Fails before the effect, without a usable answer. */
        LOSE_REQUEST,
        /** Fails after the effect, without a usable answer. */
        LOSE_ANSWER,
        /** Wants the payer to confirm first. */
        CHALLENGE,
        /** Approves, and answers nothing about it from then on, not even when asked; its messages tell. */
        FALL_SILENT,
        /** Approves only after a while; until then it neither answers nor knows of it. */
        COME_LATE,
        /** Approves, and does not hold the amount for any time. */
        EXPIRE,
        /** Approves one minor unit more than was asked for. */
        OTHER_AMOUNT,
        /** Approves the amount in another currency. */
        OTHER_CURRENCY
    }

    static Act of(Kind kind) {
        return new Act(kind, "");
    }

    static Act decline(String reason) {
        return new Act(Kind.DECLINE, reason);
    }

    /** The amount that is approved when this one is asked for. */
    Money altered(Money amount) {
        return switch (kind) {
            case OTHER_AMOUNT -> new Money(amount.amount() + 1, amount.currency());
            // Reserved by ISO 4217 for tests.
            case OTHER_CURRENCY -> new Money(amount.amount(), "XTS");
            case APPROVE,
                    DECLINE,
                    DAWDLE,
                    TURN_AWAY,
                    LOSE_REQUEST,
                    LOSE_ANSWER,
                    FALL_SILENT,
                    COME_LATE,
                    CHALLENGE,
                    EXPIRE -> amount;
        };
    }
}
