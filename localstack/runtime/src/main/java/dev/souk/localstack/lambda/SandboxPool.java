package dev.souk.localstack.lambda;

import dev.souk.localstack.edge.AwsFault;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sandboxes of one function, kept warm for the next requests. Lambda starts one more environment for each request
 * that finds all of them busy; on one machine that would slow down everybody, so beyond a number requests wait their turn.
 */
final class SandboxPool implements AutoCloseable {
    /** An account's default concurrency. */
    private static final int UNRESERVED = 1000;

    /** How many are made without hesitation: as many as can run at once on a small machine. */
    private static final int EAGER = 2;

    /** As long as a cold start takes: who would wait for one may as well wait for a warm sandbox. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** Sandboxes of one function that work at the same time. */
    private static final int AT_ONCE = 32;

    private final int limit;
    private final Supplier<Sandbox> makeSandbox;
    private final BlockingDeque<Sandbox> idle = new LinkedBlockingDeque<>();
    private final Set<Sandbox> all = ConcurrentHashMap.newKeySet();
    private final AtomicInteger busy = new AtomicInteger();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    SandboxPool(FunctionSettings function, Supplier<Sandbox> makeSandbox) {
        this.limit = function.reservedConcurrency().orElse(UNRESERVED);
        this.makeSandbox = makeSandbox;
    }

    /** @throws AwsFault {@code TooManyRequestsException} when all permitted sandboxes are busy */
    <R> R use(Function<Sandbox, R> work) {
        if (busy.incrementAndGet() > limit) {
            busy.decrementAndGet();
            throw new AwsFault("TooManyRequestsException", 429, "Rate Exceeded.");
        }
        try {
            return inTurn(work);
        } finally {
            busy.decrementAndGet();
        }
    }

    private <R> R inTurn(Function<Sandbox, R> work) {
        turns.acquireUninterruptibly();
        try {
            Sandbox sandbox = take();
            try {
                return work.apply(sandbox);
            } finally {
                giveBack(sandbox);
            }
        } finally {
            turns.release();
        }
    }

    /**
     * The one used last comes first: it is the warmest. Only who finds none for a while makes another, or a burst on few
     * cores would start so many that none gets on.
     */
    private Sandbox take() {
        Sandbox warm = all.size() < EAGER ? idle.pollFirst() : await();
        if (warm != null) {
            return warm;
        }
        Sandbox cold = makeSandbox.get();
        all.add(cold);
        return cold;
    }

    private @Nullable Sandbox await() {
        try {
            return idle.pollFirst(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return idle.pollFirst();
        }
    }

    private void giveBack(Sandbox sandbox) {
        if (sandbox.usable()) {
            idle.addFirst(sandbox);
        } else {
            all.remove(sandbox);
            sandbox.close();
        }
    }

    @Override
    public void close() {
        all.forEach(Sandbox::close);
    }
}
