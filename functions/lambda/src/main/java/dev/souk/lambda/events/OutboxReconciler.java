package dev.souk.lambda.events;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.lambda.Observation;
import dev.souk.lambda.events.OutboxPulses.Progress;
import dev.souk.lambda.events.OutboxPulses.Retold;
import dev.souk.lambda.events.OutboxPulses.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Finds out by the clock whether a table's facts still reach the bus, and tells them again when they do not.
 *
 * <p>Each time it leaves a pulse in the table, which passes the stream as facts do, and the relay notes the last one it met.
 * When pulse after pulse is not met, the way from table to bus is broken, and after a day the stream begins to forget. Then
 * everything since the last pulse that came through is put on the bus straight from the items, again at every call until
 * pulses come through. Listeners have to bear facts that come twice and late anyway. What an item's later write has replaced by
 * other facts is not there any more; each event of an order is an item of its own.
 */
final class OutboxReconciler {
    /** A pulse is sent every quarter of an hour: two that are missing may be a delay, three are not. */
    private static final Duration OVERDUE = Duration.ofMinutes(30);

    /** Longer than clocks differ, and than one shard of the stream may be behind another without ringing. */
    private static final Duration MARGIN = Duration.ofHours(1);

    /** What the last page, its facts and the bookkeeping may take. */
    private static final int RESERVE_MILLIS = 12_000;

    private static final int PAGE = 200;

    private final OutboxPulses pulses;
    private final Supplier<DynamoDbClient> client;
    private final String table;
    private final BusPublisher bus;
    private final Clock clock;

    OutboxReconciler(Supplier<DynamoDbClient> client, String table, BusPublisher bus, Clock clock) {
        this.pulses = new OutboxPulses(client, table);
        this.client = client;
        this.table = table;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * @param millisLeft how long the invocation may still take; what does not fit is told at the next call
     * @return how many facts were told again
     * @throws IllegalStateException when the bus does not take them
     */
    int reconcile(IntSupplier millisLeft) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Standing standing = pulses.standing();
        Instant heard = standing.heard();
        if (heard == null) {
            pulses.hear(now);
        }
        pulses.send(now);
        Instant sent = standing.sent();
        if (heard == null || sent == null || !sent.isAfter(heard.plus(OVERDUE))) {
            return 0;
        }
        Observation.count("OutboxBehind");
        int told = retell(standing.retold(), heard, now, millisLeft);
        Observation.count("FactsToldAgain", told);
        return told;
    }

    private int retell(Retold before, Instant heard, Instant now, IntSupplier millisLeft) {
        Progress progress = before.underWay() == null ? new Progress(now, Map.of()) : before.underWay();
        Instant since = later(heard, before.through()).minus(MARGIN);
        Map<String, AttributeValue> after = progress.after();
        int told = 0;
        do {
            ScanResponse page = page(after);
            told += publish(page, since);
            after = page.lastEvaluatedKey();
        } while (!after.isEmpty() && millisLeft.getAsInt() > RESERVE_MILLIS);
        pulses.store(
                after.isEmpty()
                        ? new Retold(progress.startedAt(), null)
                        : new Retold(before.through(), new Progress(progress.startedAt(), after)));
        return told;
    }

    private static Instant later(Instant heard, @Nullable Instant through) {
        return through != null && through.isAfter(heard) ? through : heard;
    }

    private ScanResponse page(Map<String, AttributeValue> after) {
        return client.get()
                .scan(ScanRequest.builder()
                        .tableName(table)
                        .limit(PAGE)
                        .exclusiveStartKey(after.isEmpty() ? null : after)
                        .filterExpression("attribute_exists(#events)")
                        .expressionAttributeNames(Map.of("#events", EventWriter.ATTRIBUTE))
                        .consistentRead(true)
                        .build());
    }

    private int publish(ScanResponse page, Instant since) {
        List<OutboxEntry> entries = new ArrayList<>();
        for (Map<String, AttributeValue> item : page.items()) {
            OutboxFacts.deliverable(key(string(item, "pk"), string(item, "sk")), string(item, EventWriter.ATTRIBUTE))
                    .stream()
                    .filter(entry -> !entry.occurredAt().isBefore(since))
                    .forEach(entries::add);
        }
        if (bus.publish(entries) != BusPublisher.ALL_ACCEPTED) {
            throw new IllegalStateException(
                    "the bus must take the %d facts of a page of %s, it refused some".formatted(entries.size(), table));
        }
        return entries.size();
    }
}
