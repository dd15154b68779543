package dev.souk.localstack.lambda;

import dev.souk.localstack.edge.AwsFault;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The sandboxes of one function, kept warm for the next requests. Lambda starts one more environment for each request
 * that finds all of them busy; on one machine that would slow down everybody, so beyond a number requests wait their turn.
 */
final class SandboxPool implements AutoCloseable {
    /** An account's default concurrency. */
    private static final int UNRESERVED = 1000;

    /** Sandboxes of one function that work at the same time. */
    private static final int AT_ONCE = 8;

    private final int limit;
    private final Supplier<Sandbox> makeSandbox;
    private final ConcurrentLinkedDeque<Sandbox> idle = new ConcurrentLinkedDeque<>();
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

    /** The one used last comes first: it is the warmest, and the others may go cold. */
    private Sandbox take() {
        Sandbox warm = idle.pollFirst();
        if (warm != null) {
            return warm;
        }
        Sandbox cold = makeSandbox.get();
        all.add(cold);
        return cold;
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
