package dev.souk.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.time.Scheduler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Redrive: moves what a dead-letter queue holds back to where it died, as new messages. */
final class MessageMoves {
    private static final int BATCH = 10;

    private final Queues queues;
    private final Scheduler scheduler;
    private final List<Move> moves = new CopyOnWriteArrayList<>();

    MessageMoves(Queues queues, Scheduler scheduler) {
        this.queues = queues;
        this.scheduler = scheduler;
    }

    /** Moves all messages that are visible now; the queues are in memory, so the task is over when this returns. */
    JsonNode start(String sourceArn, Optional<String> destinationArn) {
        Queue source = queues.byArn(sourceArn);
        if (queues.sourcesOf(source).isEmpty()) {
            throw AwsFault.client(
                    "InvalidParameterValue", "source queue must be configured as a dead-letter queue: " + sourceArn);
        }
        Optional<Queue> destination = destinationArn.map(queues::byArn);
        Instant startedAt = scheduler.now();
        int moved = move(source, destination);
        String handle =
                Base64.getEncoder().encodeToString((sourceArn + '#' + moves.size()).getBytes(StandardCharsets.UTF_8));
        moves.add(0, new Move(sourceArn, destinationArn, moved, startedAt));
        return Json.object().put("TaskHandle", handle);
    }

    /** The finished tasks of a queue, latest first. */
    JsonNode list(String sourceArn) {
        ArrayNode results = Json.array();
        moves.stream()
                .filter(move -> move.sourceArn().equals(sourceArn))
                .limit(BATCH)
                .forEach(move -> results.add(move.toJson()));
        return Json.object().set("Results", results);
    }

    private int move(Queue source, Optional<Queue> destination) {
        int remaining = source.depth().visible();
        int moved = 0;
        while (moved < remaining) {
            List<Received> batch =
                    source.receive(Math.min(BATCH, remaining - moved), Optional.of(Duration.ofMinutes(1)));
            if (batch.isEmpty()) {
                return moved;
            }
            for (Received message : batch) {
                destination.orElseGet(() -> origin(source, message)).send(again(message));
                source.delete(message.receiptHandle());
            }
            moved += batch.size();
        }
        return moved;
    }

    /** A message sent straight to the dead-letter queue has no origin of its own; it goes to the queue that uses it. */
    private Queue origin(Queue source, Received message) {
        return message.deadLetterSourceArn()
                .map(queues::byArn)
                .orElseGet(() -> queues.sourcesOf(source).getFirst());
    }

    private static Outgoing again(Received message) {
        return new Outgoing(message.body(), Optional.empty(), message.attributes(), message.senderId());
    }

    private record Move(String sourceArn, Optional<String> destinationArn, int moved, Instant startedAt) {
        JsonNode toJson() {
            var json = Json.object()
                    .put("Status", "COMPLETED")
                    .put("SourceArn", sourceArn)
                    .put("ApproximateNumberOfMessagesMoved", moved)
                    .put("ApproximateNumberOfMessagesToMove", moved)
                    .put("StartedTimestamp", startedAt.toEpochMilli());
            destinationArn.ifPresent(arn -> json.put("DestinationArn", arn));
            return json;
        }
    }
}
