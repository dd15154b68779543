package dev.souk.simulator.kernel;

import dev.souk.localstack.time.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time and tasks that run one at a time. What is due at one moment runs in an order that the seed decides; a task
 * that sleeps lets others run meanwhile, in the middle of whatever it is doing. The same seed gives the same order.
 *
 * <p>Each task has a thread, but only the one that holds the baton runs: it passes the baton on when it sleeps or ends, and
 * to nobody but the owner of what is due next.
 */
public final class Kernel implements Scheduler, AutoCloseable {
    /** No step of a simulation takes so long; if one does, a task waits for something that only another could give it. */
    private static final long STUCK_SECONDS = 60;

    private final PriorityQueue<Due> agenda = new PriorityQueue<>();
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final SplittableRandom ties;
    private final VirtualClock clock;
    private final Worker main;
    private volatile Worker holder;
    private Instant limit = Instant.MIN;
    private long order;
    private long steps;
    private @Nullable Throwable failure;
    private volatile boolean closed;

    /** @param seed decides among what is due at the same moment */
    public Kernel(Instant start, long seed) {
        this.clock = new VirtualClock(start);
        this.ties = new SplittableRandom(seed);
        this.main = new Worker(this);
        this.holder = main;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        Due due = new Due(clock.instant().plus(positive(delay)), ties.nextInt(), order++, task, null);
        agenda.add(due);
        return () -> agenda.remove(due);
    }

    /**
     * Lets other tasks run until the time has passed. For tasks of this kernel only.
     *
     * @throws Abandoned when the simulation ends meanwhile
     */
    public void sleep(Duration duration) {
        Worker self = holder;
        if (closed) {
            throw new Abandoned();
        }
        agenda.add(new Due(clock.instant().plus(positive(duration)), ties.nextInt(), order++, null, self));
        passBaton(self);
        if (closed) {
            throw new Abandoned();
        }
    }

    /**
     * Runs all that is due until then, and what that brings up; time stands there afterwards.
     *
     * @throws IllegalStateException when a task threw, or waits for ever
     */
    public void runUntil(Instant end) {
        limit = end;
        passBaton(main);
        if (failure != null) {
            throw new IllegalStateException("a task of the simulation failed: " + failure, failure);
        }
        clock.moveTo(end);
    }

    /** When something is due next; null when nothing is. */
    public @Nullable Instant nextDue() {
        Due next = agenda.peek();
        return next == null ? null : next.at();
    }

    /** How many times the baton found a new owner or a sleeper woke: the length of the run so far. */
    public long steps() {
        return steps;
    }

    /** Gives the baton to the owner of what is due next, and waits for it to come back to this worker. */
    private void passBaton(Worker self) {
        Worker next = nextOwner(self);
        if (next == self) {
            return;
        }
        holder = next;
        next.resume();
        self.await();
    }

    /** For a worker that has ended its task: the task it is to do next. It may wait for that as long as it takes. */
    Runnable nextTask(Worker self) {
        Worker next = nextOwner(self);
        if (next != self) {
            idle.push(self);
            holder = next;
            next.resume();
            self.await();
        }
        if (closed) {
            throw new Abandoned();
        }
        return self.takeTask();
    }

    private Worker nextOwner(Worker self) {
        Due due = agenda.peek();
        if (due == null || due.at().isAfter(limit) || failure != null) {
            return main;
        }
        agenda.remove();
        steps++;
        clock.moveTo(due.at());
        Worker sleeper = due.sleeper();
        if (sleeper != null) {
            return sleeper;
        }
        Worker worker = self.isIdle() ? self : idle.isEmpty() ? new Worker(this) : idle.pop();
        worker.giveTask(due.taskOrThrow());
        return worker;
    }

    /** A task must not fail: whoever makes one catches what can go wrong in it. */
    void failed(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    boolean isMain(Worker worker) {
        return worker == main;
    }

    static long stuckNanos() {
        return TimeUnit.SECONDS.toNanos(STUCK_SECONDS);
    }

    /** Ends every task where it stands. */
    @Override
    public void close() {
        closed = true;
        List<Due> left = List.copyOf(agenda);
        agenda.clear();
        left.stream().map(Due::sleeper).filter(Objects::nonNull).forEach(this::end);
        idle.forEach(this::end);
    }

    private void end(Worker worker) {
        holder = worker;
        worker.resume();
        worker.join();
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
