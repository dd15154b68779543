package dev.souk.localstack.sqs;

import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.time.Scheduler;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The queues of the stack. */
public final class Queues {
    private static final String TYPE = "AWS::SQS::Queue";

    private final Map<String, Queue> byArn = new LinkedHashMap<>();

    /**
     * @param resources of any type; the queues among them are taken
     * @param ids makes message ids and receipt handles
     * @throws IllegalArgumentException when a redrive policy names a queue that is not among them
     */
    public Queues(List<Resource> resources, Scheduler scheduler, Supplier<String> ids) {
        for (Resource resource : resources) {
            if (resource.type().equals(TYPE)) {
                QueueSettings settings = QueueSettings.of(resource);
                byArn.put(settings.arn(), new Queue(settings, scheduler, ids, dead -> bury(settings, dead)));
            }
        }
        byArn.values().forEach(this::requireDeadLetterQueue);
    }

    public Collection<Queue> all() {
        return byArn.values();
    }

    public Optional<Queue> find(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /** @throws AwsFault {@code QueueDoesNotExist} */
    public Queue byArn(String arn) {
        return find(arn).orElseThrow(() -> absent(arn));
    }

    /**
     * Finds a queue by the last part of its URL: a developer's URL may carry another host than the template's.
     *
     * @throws AwsFault {@code QueueDoesNotExist}
     */
    public Queue byUrl(String url) {
        return byName(url.substring(url.lastIndexOf('/') + 1));
    }

    /** @throws AwsFault {@code QueueDoesNotExist} */
    public Queue byName(String name) {
        return all().stream()
                .filter(queue -> queue.settings().name().equals(name))
                .findFirst()
                .orElseThrow(() -> absent(name));
    }

    /** Names and depths of all queues, in the order of the template. */
    public Map<String, QueueDepth> depths() {
        Map<String, QueueDepth> depths = new LinkedHashMap<>();
        all().forEach(queue -> depths.put(queue.settings().name(), queue.depth()));
        return depths;
    }

    /** The queues whose dead letters this one takes. */
    public List<Queue> sourcesOf(Queue deadLetterQueue) {
        return all().stream()
                .filter(queue -> queue.settings()
                        .redrive()
                        .filter(redrive -> redrive.deadLetterQueueArn()
                                .equals(deadLetterQueue.settings().arn()))
                        .isPresent())
                .toList();
    }

    private void bury(QueueSettings source, Message dead) {
        byArn(source.redrive().orElseThrow().deadLetterQueueArn()).bury(dead, source.arn());
    }

    private void requireDeadLetterQueue(Queue queue) {
        queue.settings().redrive().ifPresent(redrive -> {
            if (!byArn.containsKey(redrive.deadLetterQueueArn())) {
                throw new IllegalArgumentException("queue %s: expected a dead-letter queue of this stack, got %s"
                        .formatted(queue.settings().name(), redrive.deadLetterQueueArn()));
            }
        });
    }

    private static AwsFault absent(String name) {
        return AwsFault.client("QueueDoesNotExist", "the specified queue does not exist: " + name);
    }
}
