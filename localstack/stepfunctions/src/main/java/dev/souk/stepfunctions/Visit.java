package dev.souk.stepfunctions;

/** A stay in one state, from entering to leaving it. All methods run under the execution's lock. */
sealed interface Visit
        permits PassVisit, TaskVisit, ChoiceVisit, WaitVisit, SucceedVisit, FailVisit, ParallelVisit, IterationVisit {

    Stay stay();

    /** Begins the state's work, after entering it or when the execution is redriven. */
    void start();

    /** An error came up in the state's own work. */
    default void fail(ErrorOutput error) {
        stay().flow().fail(error);
    }

    /** Ends the work before its time: its timers never fire and its answers are ignored. */
    default void cancel() {}

    /** Takes up the work again after a redrive; what has succeeded already is not done again. */
    default void redrive() {
        start();
    }
}
