package dev.souk.cli.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import dev.souk.cli.Quiescence;
import dev.souk.cli.Stack;
import dev.souk.cli.sagas.CheckoutDesk;
import java.util.List;

/** Those who tidy up after trouble: they fire the schedules, send dead letters back and resume parked checkouts. */
final class Operators {
    private static final int ROUNDS = 4;
    private static final String QUEUES = "AmazonSQS.";

    private final Stack stack;
    private final Edge edge;
    private final Quiescence quiescence;
    private int letters;
    private int parked;

    /** @param quiescence is waited for before and after every round */
    Operators(Stack stack, Quiescence quiescence) {
        this.stack = stack;
        this.edge = stack.edge();
        this.quiescence = quiescence;
    }

    /** Goes on until there is nothing left to do, or it does not help. */
    ChangeReport tidyUp() {
        quiescence.await();
        edge.get("/_souk/schedules").path("schedules").forEach(this::fire);
        quiescence.await();
        for (int round = 0; round < ROUNDS; round++) {
            int sent = redrive();
            int resumed = resume();
            if (sent + resumed == 0) {
                break;
            }
            letters += sent;
            parked += resumed;
            quiescence.await();
        }
        return new ChangeReport(
                "operators",
                "%d dead letters sent back, %d parked checkouts resumed".formatted(letters, parked),
                List.of());
    }

    private void fire(JsonNode schedule) {
        edge.post("/_souk/schedules/" + schedule.path("name").asText(), Edge.object());
    }

    /** Messages of queues only: what a stream mapping or an asynchronous invocation gave up has no queue to go back to. */
    private int redrive() {
        int sent = 0;
        for (JsonNode url : edge.call(QUEUES + "ListQueues", Edge.object()).path("QueueUrls")) {
            var queue = Edge.object().put("QueueUrl", url.asText());
            boolean source = !edge.call(QUEUES + "ListDeadLetterSourceQueues", queue)
                    .path("queueUrls")
                    .isEmpty();
            JsonNode attributes = edge.call(
                            QUEUES + "GetQueueAttributes",
                            queue.deepCopy()
                                    .set(
                                            "AttributeNames",
                                            Edge.object().arrayNode().add("All")))
                    .path("Attributes");
            int waiting = attributes.path("ApproximateNumberOfMessages").asInt();
            if (source && waiting > 0) {
                edge.call(
                        QUEUES + "StartMessageMoveTask",
                        Edge.object()
                                .put("SourceArn", attributes.path("QueueArn").asText()));
                sent += waiting;
            }
        }
        return sent;
    }

    private int resume() {
        var desk = new CheckoutDesk(stack.shop(), stack.token("operator", true), System.out);
        int resumed = 0;
        for (JsonNode checkout : desk.checkouts("PARKED")) {
            resumed += desk.resume(checkout.path("orderId").asText(), "the faults are over") ? 1 : 0;
        }
        return resumed;
    }
}
