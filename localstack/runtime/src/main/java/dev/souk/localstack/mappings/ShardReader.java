package dev.souk.localstack.mappings;

import dev.souk.localstack.time.Scheduler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one shard in order: one batch at a time, the next only when the one before it is done or given up. */
final class ShardReader {
    private static final Logger LOG = System.getLogger(ShardReader.class.getName());

    /**
     * A shard that had something is not read again sooner, so that records come in batches; Lambda itself polls a shard
     * about four times a second. One that was at rest is read at once.
     */
    private static final Duration BUSY = Duration.ofMillis(50);

    private static final int FIRST_BACKOFF_MILLIS = 100;
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

    private final MappingSettings settings;
    private final ShardCursor cursor;
    private final StreamBatches batches;
    private final Scheduler scheduler;
    private final Runnable ended;
    private final List<StreamRecord> gathered = new ArrayList<>();
    private @Nullable Instant gatheredSince;
    private int failures;
    private Instant due = Instant.MIN;

    private State state = State.WORKING;
    private boolean rung;
    private Scheduler.@Nullable Alarm alarm;

    private enum State {
        WORKING,
        WAITING,
        PAUSING,
        BACKING_OFF,
        ENDED
    }

    /** @param ended told once, when the shard is closed and everything in it is done */
    ShardReader(
            MappingSettings settings, ShardCursor cursor, StreamBatches batches, Scheduler scheduler, Runnable ended) {
        this.settings = settings;
        this.cursor = cursor;
        this.batches = batches;
        this.scheduler = scheduler;
        this.ended = ended;
    }

    void start() {
        scheduler.soon(this::step);
    }

    synchronized void wake() {
        if (state == State.WAITING) {
            readWhenDue();
        } else if (state != State.PAUSING) {
            rung = true;
        }
    }

    synchronized void stop() {
        state = State.ENDED;
        if (alarm != null) {
            alarm.cancel();
        }
    }

    /** One whose shard has ended is not: what follows on the shard is still to be found. */
    synchronized boolean idle() {
        return state == State.WAITING && backlog() == 0;
    }

    synchronized int backlog() {
        return gathered.size() + batches.size();
    }

    private void step() {
        boolean went = true;
        try {
            if (batches.isEmpty()) {
                read();
            } else {
                went = batches.next();
            }
        } catch (RuntimeException e) {
            went = false;
            complain(e);
        }
        failures = went ? 0 : failures + 1;
        arrange(went);
    }

    /**
     * Decides when the next step comes. A page that was not full showed all there was; what came after it has rung the
     * doorbell, so there is no need to read again just to see nothing.
     */
    private synchronized void arrange(boolean went) {
        if (state == State.ENDED) {
            return;
        }
        if (!went) {
            state = State.BACKING_OFF;
            alarm = scheduler.after(backoff(), this::resume);
        } else if (!batches.isEmpty() || cursor.more()) {
            scheduler.soon(this::step);
        } else if (rung) {
            readWhenDue();
        } else if (cursor.ended()) {
            state = State.ENDED;
            scheduler.soon(ended);
        } else {
            state = State.WAITING;
            alarm = scheduler.after(pause(), this::resume);
        }
    }

    /** A read that the end of everything interrupts is nothing to report. */
    private synchronized void complain(RuntimeException failure) {
        if (state != State.ENDED) {
            LOG.log(Level.WARNING, "reading a shard of " + settings.sourceArn() + " failed; trying again", failure);
        }
    }

    private synchronized void resume() {
        if (state != State.WORKING && state != State.ENDED) {
            state = State.WORKING;
            scheduler.soon(this::step);
        }
    }

    private void readWhenDue() {
        if (alarm != null) {
            alarm.cancel();
        }
        rung = false;
        if (scheduler.now().isBefore(due)) {
            state = State.PAUSING;
            alarm = scheduler.after(Duration.between(scheduler.now(), due), this::resume);
        } else {
            state = State.WORKING;
            scheduler.soon(this::step);
        }
    }

    /** Reads a page and makes batches of what passes the filters. */
    private void read() {
        List<StreamRecord> records = cursor.read();
        if (!records.isEmpty()) {
            due = scheduler.now().plus(BUSY);
        }
        records.stream().filter(record -> settings.wants(record.event())).forEach(this::gather);
        boolean due = gatheredSince != null && !scheduler.now().isBefore(gatheredSince.plus(settings.window()));
        while (gathered.size() >= settings.batchSize() || (!gathered.isEmpty() && (due || cursor.ended()))) {
            List<StreamRecord> head = gathered.subList(0, Math.min(settings.batchSize(), gathered.size()));
            batches.add(new StreamBatch(List.copyOf(head), 0));
            head.clear();
            gatheredSince = gathered.isEmpty() ? null : gatheredSince;
        }
    }

    private void gather(StreamRecord record) {
        if (gatheredSince == null) {
            gatheredSince = scheduler.now();
        }
        gathered.add(record);
    }

    private Duration pause() {
        if (gatheredSince == null) {
            return cursor.rest();
        }
        Duration left = Duration.between(scheduler.now(), gatheredSince.plus(settings.window()));
        return left.compareTo(cursor.rest()) < 0 ? left : cursor.rest();
    }

    private Duration backoff() {
        Duration delay = Duration.ofMillis((long) FIRST_BACKOFF_MILLIS << Math.min(failures - 1, 20));
        return delay.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : delay;
    }
}
