package dev.souk.localstack.stepfunctions;

import dev.souk.localstack.time.Scheduler;
import java.time.Duration;
import java.time.Instant;

/** The runtime's time as the interpreter wants it. */
public record InterpreterTime(Scheduler scheduler) implements dev.souk.stepfunctions.Scheduler {

    @Override
    public Instant instant() {
        return scheduler.now();
    }

    @Override
    public void run(Runnable work) {
        scheduler.soon(work);
    }

    @Override
    public Timer after(Duration delay, Runnable work) {
        Scheduler.Alarm alarm = scheduler.after(delay, work);
        return alarm::cancel;
    }
}
