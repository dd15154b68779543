package dev.souk.localstack.time;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real time: one timer thread, and a virtual thread for every task, so that a slow task delays no other. */
public final class ThreadScheduler implements Scheduler, AutoCloseable {
    private static final Logger LOG = System.getLogger(ThreadScheduler.class.getName());

    private final ScheduledThreadPoolExecutor timer;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("souk-", 0).factory());

    public ThreadScheduler() {
        timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("souk-timer").factory(), (_, _) -> {});
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        if (delay.isZero() || delay.isNegative()) {
            work(task);
            return () -> {};
        }
        Future<?> timed = timer.schedule(() -> work(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> timed.cancel(false);
    }

    private void work(Runnable task) {
        if (!timer.isShutdown()) {
            workers.execute(() -> guarded(task));
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a background task of the runtime failed", e);
        }
    }

    /** Nothing starts after this; what runs is interrupted. */
    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }
}
