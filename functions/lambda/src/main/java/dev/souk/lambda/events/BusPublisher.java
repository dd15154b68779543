package dev.souk.lambda.events;

import dev.souk.lambda.retry.Backoff;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** Puts events on the bus, as many at a time as PutEvents takes, and reads the result of every entry. */
final class BusPublisher {
    static final int ALL_ACCEPTED = -1;
    private static final int MAX_ENTRIES = 10;
    private static final int MAX_ATTEMPTS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(BusPublisher.class);

    private final Supplier<EventBridgeClient> client;
    private final String busName;

    BusPublisher(Supplier<EventBridgeClient> client, String busName) {
        this.client = client;
        this.busName = busName;
    }

    /**
     * Publishes in order entries that {@linkplain OutboxEntry#fits fit}; an entry that the bus refuses is sent again a few times.
     *
     * @return index of the first entry that did not get out, or {@link #ALL_ACCEPTED}; later ones of its batch may have
     */
    int publish(List<OutboxEntry> entries) {
        int to;
        for (int from = 0; from < entries.size(); from = to) {
            to = endOfBatch(entries, from);
            int refused = publishBatch(entries.subList(from, to));
            if (refused != ALL_ACCEPTED) {
                return from + refused;
            }
        }
        return ALL_ACCEPTED;
    }

    private static int endOfBatch(List<OutboxEntry> entries, int from) {
        int bytes = entries.get(from).bytes();
        int to = from + 1;
        while (to < entries.size() && to - from < MAX_ENTRIES) {
            bytes += entries.get(to).bytes();
            if (bytes >= OutboxEntry.MOST_BYTES) {
                return to;
            }
            to++;
        }
        return to;
    }

    private int publishBatch(List<OutboxEntry> batch) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            open.add(i);
        }
        for (int attempt = 1; attempt <= MAX_ATTEMPTS && !open.isEmpty(); attempt++) {
            Backoff.before(attempt);
            open = refusedOf(batch, open);
        }
        return open.isEmpty() ? ALL_ACCEPTED : open.getFirst();
    }

    /** Sends the entries at these positions and returns the positions that the bus refused. */
    private List<Integer> refusedOf(List<OutboxEntry> batch, List<Integer> positions) {
        List<PutEventsRequestEntry> request =
                positions.stream().map(position -> entry(batch.get(position))).toList();
        List<PutEventsResultEntry> results =
                client.get().putEvents(put -> put.entries(request)).entries();
        List<Integer> refused = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).errorCode() != null) {
                LOG.warn(
                        "the bus refused {}: {} {}",
                        request.get(i).detailType(),
                        results.get(i).errorCode(),
                        results.get(i).errorMessage());
                refused.add(positions.get(i));
            }
        }
        return refused;
    }

    private PutEventsRequestEntry entry(OutboxEntry entry) {
        return PutEventsRequestEntry.builder()
                .eventBusName(busName)
                .source(entry.source())
                .detailType(entry.detailType())
                .detail(entry.detail().toString())
                .build();
    }
}
