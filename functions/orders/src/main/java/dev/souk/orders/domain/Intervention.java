package dev.souk.orders.domain;

import java.time.Instant;

/**
 * What a member of staff did about a parked checkout, as it is kept for good.
 *
 * @param id the same for every repetition of one request
 * @param at to the millisecond
 * @param operator the subject of the operator's token
 */
public record Intervention(String id, Instant at, Action action, String operator, Reason reason) {

    /** What can be done about a parked checkout. */
    public enum Action {
        /** Lets it go on: forward when the order was confirmed before, and otherwise back. */
        RESUME,
        /** Lets it go back, and only that: the order ends without a sale, and what it took is returned. */
        COMPENSATE,
        /** Ends it where it is: whoever asks for it has put right by hand what the checkout cannot undo any more. */
        GIVE_UP;

        /**
         * After the pivot there is only forward, whatever became of the order since; and only what went too far is given up,
         * as everything else the checkout can still do itself.
         */
        public boolean isFor(Order order) {
            return switch (this) {
                case RESUME -> true;
                case COMPENSATE -> order.confirmedAt().isEmpty();
                case GIVE_UP -> order.status().isDecided() && TooFar.isAllThatFailed(order);
            };
        }
    }

    /**
     * Why, in the operator's words; nothing personal belongs there.
     *
     * @param text at most 500 characters, and nothing that looks like a card number
     */
    public record Reason(String text) {
        private static final int MAX = 500;

        /** @throws IllegalArgumentException when it is empty, too long, or not plain text */
        public Reason {
            text = PlainText.of("reason", text, MAX);
        }
    }
}
