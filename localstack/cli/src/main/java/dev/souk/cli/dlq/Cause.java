package dev.souk.cli.dlq;

/** How something came to lie in a dead-letter queue, which says how it is sent back. */
sealed interface Cause {

    /** One word for lists. */
    String word();

    /** What it means, and what sending it back would do. */
    String meaning();

    /**
     * A queue's message that its function failed on every time.
     *
     * @param source URL of the queue it was in
     */
    record Poison(String source) implements Cause {
        @Override
        public String word() {
            return "poison";
        }

        @Override
        public String meaning() {
            return "The function failed on this message as often as the queue tries. Sent back, it goes to %s and is tried again; "
                            .formatted(source)
                    + "whoever takes it drops what was done before.";
        }
    }

    /**
     * An event that EventBridge could not deliver.
     *
     * @param target ARN of the queue or function that it was for
     */
    record Undelivered(String target) implements Cause {
        @Override
        public String word() {
            return "undelivered";
        }

        @Override
        public String meaning() {
            return "EventBridge could not hand this event to its target. Sent back, it goes straight to %s."
                    .formatted(target);
        }
    }

    /**
     * A call that nobody waited for, and that failed every time.
     *
     * @param function ARN of the function
     * @param payload what it was called with
     */
    record FailedCall(String function, String payload) implements Cause {
        @Override
        public String word() {
            return "failed-call";
        }

        @Override
        public String meaning() {
            return "An asynchronous call failed as often as Lambda tries. Sent back, %s is called with the same payload."
                    .formatted(function);
        }
    }

    /**
     * Changes of a table that a function failed on; the letter names them and does not hold them.
     *
     * @param function ARN of the function
     * @param range where they are
     */
    record StreamRange(String function, ShardRange range) implements Cause {
        @Override
        public String word() {
            return "stream-range";
        }

        @Override
        public String meaning() {
            return ("The function gave up %d change(s) of a table. Sent back, they are read from the stream again, which keeps them"
                            + " for 24 hours, and %s is called with them; after that, rebuild what it keeps.")
                    .formatted(range.size(), function);
        }
    }

    /** Nothing that this stack writes. */
    record Unknown() implements Cause {
        @Override
        public String word() {
            return "unknown";
        }

        @Override
        public String meaning() {
            return "Nothing says where this came from, so it cannot be sent back.";
        }
    }
}
