package dev.souk.lambda.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import dev.souk.lambda.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * Carries the facts of a table's changes to the bus, in the order of the changes. What the bus does not accept is
 * delivered again from the first change concerned: a fact may go out twice, never not at all. Facts that the bus can never
 * take are left in their item and counted as {@code UndeliverableFacts}, so that they do not hold up those of other items.
 * Called by the clock, it looks whether the stream still comes, and tells the facts itself when it does not.
 */
public final class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final Observation observation;
    private final BusPublisher bus;
    private final OutboxPulses pulses;
    private final OutboxReconciler reconciler;

    /**
     * @param bus client of the bus, made when first needed
     * @param database client of the table, made when first needed
     */
    public OutboxRelay(Environment environment, Supplier<EventBridgeClient> bus, Supplier<DynamoDbClient> database) {
        String table = environment.require("TABLE_NAME");
        this.observation = new Observation(environment);
        this.bus = new BusPublisher(bus, environment.require("EVENT_BUS_NAME"));
        this.pulses = new OutboxPulses(database, table);
        this.reconciler = new OutboxReconciler(
                database, table, this.bus, Platform.current().clock());
    }

    /** Takes the changes of the stream, and calls of the clock to see whether they still come. */
    public void handle(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = Json.mapper().readTree(input);
        var correlation = new Correlation(context.getAwsRequestId(), null, null);
        Object answer = observation.of(context, correlation, () -> answer(event, context));
        output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
    }

    private Object answer(JsonNode event, Context context) {
        return event.has("Records")
                ? relay(StreamEvent.parse(event))
                : Map.of("toldAgain", reconciler.reconcile(context::getRemainingTimeInMillis));
    }

    private BatchFailures relay(List<StreamRecord> changes) {
        List<OutboxEntry> entries = new ArrayList<>();
        List<StreamRecord> origins = new ArrayList<>();
        for (StreamRecord change : changes) {
            for (OutboxEntry entry : carried(change)) {
                entries.add(entry);
                origins.add(change);
            }
        }
        int refused = bus.publish(entries);
        if (refused != BusPublisher.ALL_ACCEPTED) {
            return BatchFailures.of(List.of(origins.get(refused).sequenceNumber()));
        }
        changes.stream().map(OutboxPulses::in).flatMap(Optional::stream).forEach(this::hear);
        return BatchFailures.of(List.of());
    }

    /** Facts are not held up by a pulse that cannot be noted: the next one will be. */
    private void hear(Instant pulse) {
        try {
            pulses.hear(pulse);
        } catch (SdkException e) {
            LOG.warn("the pulse of {} could not be noted", pulse, e);
        }
    }

    /** The facts of the latest write; unchanged ones were told by an earlier change. */
    private static List<OutboxEntry> carried(StreamRecord change) {
        String now = change.after(EventWriter.ATTRIBUTE).orElse("");
        return now.isEmpty() || now.equals(change.before(EventWriter.ATTRIBUTE).orElse(""))
                ? List.of()
                : OutboxFacts.deliverable(change.keys(), now);
    }
}
