package dev.souk.cli.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import java.util.ArrayList;
import java.util.List;

/** What ended in the dead-letter queues. Looks without taking: messages become visible again at once. */
final class DeadLetters {
    private static final String TARGET = "AmazonSQS.";

    private final Edge edge;

    DeadLetters(Edge edge) {
        this.edge = edge;
    }

    List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        for (JsonNode url : edge.call(TARGET + "ListQueues", Edge.object()).path("QueueUrls")) {
            if (url.asText().endsWith("-dlq")) {
                bodies.addAll(peek(url.asText()));
            }
        }
        return bodies;
    }

    /** Takes all messages for a while, so that none is read twice, then gives them back. */
    private List<String> peek(String url) {
        List<String> bodies = new ArrayList<>();
        List<String> handles = new ArrayList<>();
        while (true) {
            JsonNode messages = edge.call(
                            TARGET + "ReceiveMessage",
                            Edge.object()
                                    .put("QueueUrl", url)
                                    .put("MaxNumberOfMessages", 10)
                                    .put("VisibilityTimeout", 60))
                    .path("Messages");
            if (messages.isEmpty()) {
                break;
            }
            messages.forEach(message -> {
                bodies.add(message.path("Body").asText());
                handles.add(message.path("ReceiptHandle").asText());
            });
        }
        handles.forEach(handle -> edge.call(
                TARGET + "ChangeMessageVisibility",
                Edge.object().put("QueueUrl", url).put("ReceiptHandle", handle).put("VisibilityTimeout", 0)));
        return bodies;
    }
}
