package dev.souk.localstack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Parts of the start that go on beside each other. */
final class Background {
    private Background() {}

    static Executor thread(String name) {
        return task -> Thread.ofPlatform().daemon().name("start-" + name).start(task);
    }

    /** Waits for the part and throws what it threw, not wrapped. */
    static <T> T join(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
