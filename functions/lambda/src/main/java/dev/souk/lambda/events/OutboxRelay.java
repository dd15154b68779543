package dev.souk.lambda.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.BadJson;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * Carries the facts of a table's changes to the bus, in the order of the changes. What the bus does not accept is
 * delivered again from the first change concerned: a fact may go out twice, never not at all. Facts that the bus can never
 * take are left in their item and counted as {@code UndeliverableFacts}, so that they do not hold up those of other items.
 */
public final class OutboxRelay {
    private static final String UNDELIVERABLE = "UndeliverableFacts";
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final Observation observation;
    private final BusPublisher bus;

    /** @param client of the bus, made when first needed */
    public OutboxRelay(Environment environment, Supplier<EventBridgeClient> client) {
        this.observation = new Observation(environment);
        this.bus = new BusPublisher(client, environment.require("EVENT_BUS_NAME"));
    }

    public void handle(InputStream input, OutputStream output, Context context) throws IOException {
        List<StreamRecord> changes = StreamEvent.parse(Json.mapper().readTree(input));
        var correlation = new Correlation(context.getAwsRequestId(), null, null);
        BatchFailures failures = observation.of(context, correlation, () -> relay(changes));
        output.write(Json.write(failures).getBytes(StandardCharsets.UTF_8));
    }

    private BatchFailures relay(List<StreamRecord> changes) {
        List<OutboxEntry> entries = new ArrayList<>();
        List<StreamRecord> origins = new ArrayList<>();
        for (StreamRecord change : changes) {
            for (OutboxEntry entry : deliverable(change)) {
                entries.add(entry);
                origins.add(change);
            }
        }
        int refused = bus.publish(entries);
        return refused == BusPublisher.ALL_ACCEPTED
                ? BatchFailures.of(List.of())
                : BatchFailures.of(List.of(origins.get(refused).sequenceNumber()));
    }

    private static List<OutboxEntry> deliverable(StreamRecord change) {
        try {
            List<OutboxEntry> entries = carried(change);
            if (entries.stream().allMatch(OutboxEntry::fits)) {
                return entries;
            }
            LOG.error("the facts of {} are too large for the bus", change.keys());
        } catch (BadJson e) {
            LOG.error("the facts of {} cannot be read", change.keys(), e);
        }
        Observation.count(UNDELIVERABLE);
        return List.of();
    }

    /** The facts of the latest write; unchanged ones were told by an earlier change. */
    private static List<OutboxEntry> carried(StreamRecord change) {
        String now = change.after(EventWriter.ATTRIBUTE).orElse("");
        if (now.isEmpty() || now.equals(change.before(EventWriter.ATTRIBUTE).orElse(""))) {
            return List.of();
        }
        List<OutboxEntry> entries = new ArrayList<>();
        for (JsonNode entry : Json.tree(now)) {
            entries.add(new OutboxEntry(
                    entry.path("source").asText(), entry.path("detailType").asText(), entry.path("detail")));
        }
        return entries;
    }
}
