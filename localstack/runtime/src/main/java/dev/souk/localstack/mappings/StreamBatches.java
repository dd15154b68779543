package dev.souk.localstack.mappings;

import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.localstack.time.Scheduler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The batches of one shard on their way through the function, first one first. Used by one thread at a time. */
final class StreamBatches {
    private static final Logger LOG = System.getLogger(StreamBatches.class.getName());

    private final MappingSettings settings;
    private final String shardId;
    private final Functions functions;
    private final Scheduler scheduler;
    private final Consumer<DiscardedBatch> discarded;
    private final Deque<StreamBatch> waiting = new ArrayDeque<>();
    private volatile int records;

    StreamBatches(
            MappingSettings settings,
            String shardId,
            Functions functions,
            Scheduler scheduler,
            Consumer<DiscardedBatch> discarded) {
        this.settings = settings;
        this.shardId = shardId;
        this.functions = functions;
        this.scheduler = scheduler;
        this.discarded = discarded;
    }

    void add(StreamBatch batch) {
        waiting.addLast(batch);
        count();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Records not finished with; may be asked from any thread. */
    int size() {
        return records;
    }

    /** Gives the function the first batch. Returns whether all went well; otherwise the caller waits before the next try. */
    boolean next() {
        StreamBatch batch = withoutExpired(waiting.getFirst());
        boolean done = batch.size() == 0 || invoke(batch);
        count();
        return done;
    }

    private boolean invoke(StreamBatch batch) {
        try {
            Invocation invocation = functions.invoke(settings.functionArn(), batch.event(settings.sourceArn()));
            if (invocation.failed()) {
                return failed(batch.failedAgain(), true);
            }
            return settings.reportsItemFailures() ? reported(batch, invocation) : done();
        } catch (AwsFault fault) {
            // Throttling does not use up the retries: Lambda tries until the records expire.
            LOG.log(
                    Level.DEBUG,
                    () -> "%s could not be invoked: %s".formatted(settings.functionArn(), fault.getMessage()));
            return false;
        }
    }

    private boolean reported(StreamBatch batch, Invocation invocation) {
        return switch (BatchReport.of(invocation.payload(), batch.sequenceNumbers())) {
            case BatchReport.AllDone _ -> done();
            case BatchReport.SomeFailed some -> continueFrom(batch, some);
            case BatchReport.Unreadable unreadable -> {
                LOG.log(Level.WARNING, "{0}: {1}", settings.functionArn(), unreadable.reason());
                yield failed(batch.failedAgain(), false);
            }
        };
    }

    /** The first failed record is the checkpoint: it and all after it come again, done or not. */
    private boolean continueFrom(StreamBatch batch, BatchReport.SomeFailed some) {
        int checkpoint = 0;
        while (!some.items().contains(batch.records().get(checkpoint).sequenceNumber())) {
            checkpoint++;
        }
        StreamBatch rest = batch.from(checkpoint);
        if (checkpoint == 0) {
            return failed(rest, false);
        }
        waiting.removeFirst();
        return exhausted(rest) ? discard(rest, false) : again(rest);
    }

    private boolean failed(StreamBatch batch, boolean functionError) {
        waiting.removeFirst();
        if (settings.bisects() && batch.size() > 1) {
            StreamBatch before = new StreamBatch(batch.records(), batch.failures() - 1);
            waiting.addFirst(before.secondHalf());
            waiting.addFirst(before.firstHalf());
            return false;
        }
        return exhausted(batch) ? discard(batch, functionError) : again(batch);
    }

    private boolean again(StreamBatch batch) {
        waiting.addFirst(batch);
        return false;
    }

    private boolean done() {
        waiting.removeFirst();
        return true;
    }

    private boolean discard(StreamBatch batch, boolean functionError) {
        discarded.accept(new DiscardedBatch(batch, shardId, "RetryAttemptsExhausted", functionError));
        return true;
    }

    private boolean exhausted(StreamBatch batch) {
        return settings.maximumRetries() >= 0 && batch.failures() > settings.maximumRetries();
    }

    private StreamBatch withoutExpired(StreamBatch batch) {
        if (!settings.maximumAge().isPositive()) {
            return batch;
        }
        Instant oldest = scheduler.now().minus(settings.maximumAge());
        StreamBatch expired = batch.before(oldest);
        if (expired.size() == 0) {
            return batch;
        }
        discarded.accept(new DiscardedBatch(expired, shardId, "RecordAgeExceeded", batch.failures() > 0));
        StreamBatch rest = batch.notBefore(oldest);
        waiting.removeFirst();
        if (rest.size() > 0) {
            waiting.addFirst(rest);
        }
        return rest;
    }

    private void count() {
        records = waiting.stream().mapToInt(StreamBatch::size).sum();
    }
}
