package dev.souk.localstack.time;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts pieces of one kind of work, so that somebody else can tell whether any is under way. */
public final class Work {
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong begun = new AtomicLong();

    /** A piece of work; it lasts until it is closed. */
    @FunctionalInterface
    public interface Piece extends AutoCloseable {
        @Override
        void close();
    }

    /** It is under way before it counts as begun: who sees it begun sees it under way as long as it lasts. */
    public Piece begin() {
        underWay.incrementAndGet();
        begun.incrementAndGet();
        return underWay::decrementAndGet;
    }

    public int underWay() {
        return underWay.get();
    }

    /** Pieces that have ever begun. When this has not changed, none has come and gone unseen. */
    public long begun() {
        return begun.get();
    }
}
