package dev.souk.localstack.faults;

import java.util.Locale;

/** Where calls pass that a fault may meet. */
public enum Place {
    /** A function reads a table. */
    READ,
    /** A function writes to a table. */
    WRITE,
    /** A function writes several items, all or none. */
    TRANSACTION,
    /** A function or an execution puts events on a bus. */
    PUBLISH,
    /** A function starts an execution. */
    START,
    /** A function is invoked, by whomever but a developer. */
    INVOCATION,
    /** A bus brings an event to a target. */
    DELIVERY,
    /** A poller hands messages of a queue or records of a stream to a function. */
    BATCH,
    /** A function is given an event without anybody waiting for the answer. */
    EVENT;

    /** As commands and pages write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
