package dev.souk.stepfunctions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real time: one timer thread, and a virtual thread for each piece of work, so that thousands of tasks can wait. */
public final class WallClockScheduler implements Scheduler, AutoCloseable {
    private final Clock clock;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("stepfunctions-", 0).factory());
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("stepfunctions-timer").factory());

    public WallClockScheduler(Clock clock) {
        this.clock = clock;
        timers.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void run(Runnable work) {
        // a piece of work that comes in while everything stops is dropped with everything else
        if (!workers.isShutdown()) {
            workers.execute(work);
        }
    }

    @Override
    public Timer after(Duration delay, Runnable work) {
        if (timers.isShutdown()) {
            return Timer.NONE;
        }
        ScheduledFuture<?> future = timers.schedule(() -> run(work), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    /** Stops at once: timers never fire again and running tasks are interrupted. */
    @Override
    public void close() {
        timers.shutdownNow();
        workers.shutdownNow();
    }
}
