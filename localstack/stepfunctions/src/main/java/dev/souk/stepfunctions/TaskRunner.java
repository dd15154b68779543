package dev.souk.stepfunctions;

import java.util.function.Consumer;
import java.util.function.Function;

/** Does the work of Task states: whatever lies outside the interpreter. */
public interface TaskRunner {

    /**
     * Starts the work and answers when it is done, at once or later, from any thread; an answer after the first, or
     * after the task's time is over, is ignored. It runs on a thread of its own, so it may block.
     */
    void run(TaskCall call, Consumer<TaskOutcome> answer);

    /** A runner whose work is one blocking call. An exception from it fails the task with {@code States.TaskFailed}. */
    static TaskRunner blocking(Function<TaskCall, TaskOutcome> work) {
        return (call, answer) -> answer.accept(work.apply(call));
    }
}
