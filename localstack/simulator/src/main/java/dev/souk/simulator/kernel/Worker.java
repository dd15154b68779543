package dev.souk.simulator.kernel;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread that waits for the baton; the kernel's caller is one as well. */
final class Worker {
    private final Kernel kernel;
    private volatile boolean baton;
    private volatile @Nullable Thread thread;
    private @Nullable Runnable task;

    Worker(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Whether it has nothing to do; the kernel's caller never counts as idle. */
    boolean isIdle() {
        return task == null && !kernel.isMain(this);
    }

    void giveTask(Runnable next) {
        task = next;
    }

    Runnable takeTask() {
        Runnable taken = task;
        if (taken == null) {
            throw new IllegalStateException("a worker was woken without a task");
        }
        return taken;
    }

    /** Hands the baton over. */
    void resume() {
        baton = true;
        Thread known = thread;
        if (known == null) {
            if (!kernel.isMain(this)) {
                thread = Thread.ofVirtual().name("simulated").unstarted(this::work);
                thread.start();
            }
        } else {
            LockSupport.unpark(known);
        }
    }

    /** Returns when this worker holds the baton again. */
    void await() {
        thread = Thread.currentThread();
        if (kernel.isMain(this)) {
            awaitAsMain();
        } else {
            // Without a time limit: a timer for each of millions of waits costs more than the waits themselves.
            while (!baton) {
                LockSupport.park(this);
            }
        }
        baton = false;
    }

    private void awaitAsMain() {
        long stuckAt = System.nanoTime() + Kernel.stuckNanos();
        while (!baton) {
            LockSupport.parkNanos(this, Kernel.stuckNanos());
            if (!baton && System.nanoTime() > stuckAt) {
                throw new IllegalStateException("the simulation is stuck: a task waits for what only another can give");
            }
        }
    }

    void join() {
        Thread known = thread;
        if (known != null) {
            try {
                known.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        baton = false;
        try {
            Runnable next = takeTask();
            while (true) {
                run(next);
                task = null;
                next = kernel.nextTask(this);
            }
        } catch (Abandoned _) {
            // The simulation is over.
        }
    }

    private void run(Runnable next) {
        try {
            next.run();
        } catch (Abandoned abandoned) {
            throw abandoned;
        } catch (RuntimeException | Error thrown) {
            kernel.failed(thrown);
        }
    }
}
