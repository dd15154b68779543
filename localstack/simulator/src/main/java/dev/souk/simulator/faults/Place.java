package dev.souk.simulator.faults;

/** Kinds of places where something can go wrong. */
public enum Place {
    /** A read of a table. */
    READ,
    /** A write of one item. */
    WRITE,
    /** TransactWriteItems. */
    TRANSACTION,
    /** PutEvents. */
    PUBLISH,
    /** StartExecution and the other calls of Step Functions. */
    START,
    /** The invocation of a function. */
    INVOCATION,
    /** A task of the state machine. */
    TASK,
    /** The delivery of an event to a target of a rule. */
    DELIVERY,
    /** The start of a function's process. */
    COLD_START
}
