package dev.souk.localstack;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was started, last first; one that fails does not keep the others open. */
final class Closing implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Closing.class.getName());

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** A part that comes up only while everything else goes down is closed at once. */
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            stop(part);
        } else {
            started.push(part);
        }
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "could not stop %s".formatted(part.getClass().getSimpleName()), e);
        }
    }
}
