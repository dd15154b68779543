package dev.souk.orders.application;

/** What becomes of an intervention in a parked checkout. */
public sealed interface InterveneResult {
    /** It is done, or would be. */
    record Allowed(CheckoutStanding before) implements InterveneResult {
        /** Whether the checkout goes on to take the money; otherwise it goes back. */
        public boolean isForward() {
            return before.order().confirmedAt().isPresent();
        }
    }

    /** There is no such order. */
    record NoSuchOrder() implements InterveneResult {}

    /** What is stored of the order cannot be understood, so nobody can tell what may be done. */
    record Unreadable() implements InterveneResult {}

    /** Its checkout does not wait for a person, or not any more. */
    record NotParked() implements InterveneResult {}

    /** The order was confirmed: its checkout does not go back. */
    record PivotPassed() implements InterveneResult {}

    /** The checkout can still do itself what is left to do: it is not given up. */
    record NotTooFar() implements InterveneResult {}

    /**
     * It was tried in vain: the checkout goes on already, or its run has ended.
     *
     * @param tried how many tokens, none of which is waited for
     */
    record NobodyWaits(int tried) implements InterveneResult {}
}
