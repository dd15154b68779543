package dev.souk.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Many clients at work. */
final class Crowd {
    private Crowd() {}

    /** Does all of the work, at most so many at a time; results in order. */
    static <T> List<T> inTurn(int atATime, List<Callable<T>> work) {
        var places = new Semaphore(atATime);
        return run(work.stream().map(one -> admitted(places, one)).toList());
    }

    /** Begins all of the work at one moment; results in order. */
    static <T> List<T> atOnce(List<Callable<T>> work) {
        var gate = new CountDownLatch(work.size());
        return run(work.stream().map(one -> together(gate, one)).toList());
    }

    private static <T> Callable<T> admitted(Semaphore places, Callable<T> work) {
        return () -> {
            places.acquire();
            try {
                return work.call();
            } finally {
                places.release();
            }
        };
    }

    private static <T> Callable<T> together(CountDownLatch gate, Callable<T> work) {
        return () -> {
            gate.countDown();
            gate.await();
            return work.call();
        };
    }

    private static <T> List<T> run(List<Callable<T>> work) {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : clients.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while clients were at work", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed: " + e.getCause(), e.getCause());
        }
    }
}
