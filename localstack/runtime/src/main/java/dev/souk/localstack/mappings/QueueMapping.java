package dev.souk.localstack.mappings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.localstack.sqs.Queue;
import dev.souk.localstack.sqs.Received;
import dev.souk.localstack.time.Scheduler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a queue to a function. A message is deleted when the function has done it; one it has not done stays hidden for
 * the visibility timeout and comes again, until the queue's redrive policy moves it away.
 */
final class QueueMapping implements Mapping {
    private static final Logger LOG = System.getLogger(QueueMapping.class.getName());

    private final MappingSettings settings;
    private final Queue queue;
    private final Functions functions;
    private final Authorization authorization;
    private final Scheduler scheduler;
    private final FaultInjection faults;
    private final List<Received> gathered = new ArrayList<>();
    private Scheduler.@Nullable Alarm window;
    private int batches;
    private int messages;
    private boolean running;

    QueueMapping(
            MappingSettings settings,
            Queue queue,
            Functions functions,
            Authorization authorization,
            Scheduler scheduler,
            FaultInjection faults) {
        this.settings = settings;
        this.queue = queue;
        this.functions = functions;
        this.authorization = authorization;
        this.scheduler = scheduler;
        this.faults = faults;
    }

    @Override
    public MappingSettings settings() {
        return settings;
    }

    @Override
    public void start() {
        String role = functions.roleOf(settings.functionArn());
        for (String action : List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")) {
            authorization.requireRole(role, action, settings.sourceArn());
        }
        synchronized (this) {
            running = true;
        }
        queue.onVisible(this::wake);
    }

    @Override
    public synchronized void stop() {
        running = false;
    }

    @Override
    public synchronized void wake() {
        while (running && batches < settings.maximumConcurrency()) {
            List<Received> received = queue.receive(settings.batchSize() - gathered.size(), Optional.empty());
            received.stream().filter(this::wanted).forEach(gathered::add);
            if (gathered.size() >= settings.batchSize() || settings.window().isZero()) {
                if (gathered.isEmpty() && received.isEmpty()) {
                    return;
                }
                dispatch();
            } else if (received.isEmpty()) {
                openWindow();
                return;
            }
        }
    }

    @Override
    public synchronized int backlog() {
        return gathered.size() + messages;
    }

    /** The queue's own depth counts what this mapping holds as in flight; here only a running function matters. */
    @Override
    public boolean idle() {
        return backlog() == 0;
    }

    private void openWindow() {
        if (!gathered.isEmpty() && window == null) {
            window = scheduler.after(settings.window(), this::closeWindow);
        }
    }

    private synchronized void closeWindow() {
        window = null;
        dispatch();
    }

    private void dispatch() {
        if (gathered.isEmpty()) {
            return;
        }
        if (window != null) {
            window.cancel();
            window = null;
        }
        List<Received> batch = List.copyOf(gathered);
        gathered.clear();
        batches++;
        messages += batch.size();
        scheduler.soon(() -> run(batch));
    }

    private void run(List<Received> batch) {
        try {
            Invocation invocation = functions.invoke(settings.functionArn(), event(batch));
            Set<String> failed = failedOf(batch, invocation);
            for (Received message : batch) {
                if (failed.contains(message.messageId())) {
                    hide(message);
                } else {
                    queue.delete(message.receiptHandle());
                }
            }
        } catch (AwsFault fault) {
            batch.forEach(this::hide);
            // Throttled, most likely: the messages come again after their visibility timeout, as on Lambda.
            LOG.log(
                    Level.DEBUG,
                    () -> "%s could not be invoked: %s".formatted(settings.functionArn(), fault.getMessage()));
        } finally {
            finished(batch.size());
        }
    }

    /** One that was not handled is hidden already, as long as its queue says; while faults are injected not so long. */
    private void hide(Received message) {
        Duration timeout = queue.settings().visibilityTimeout();
        Duration sooner = faults.retryAfter(timeout);
        if (sooner.compareTo(timeout) < 0) {
            queue.changeVisibility(message.receiptHandle(), sooner);
        }
    }

    private synchronized void finished(int count) {
        batches--;
        messages -= count;
        scheduler.soon(this::wake);
    }

    private Set<String> failedOf(List<Received> batch, Invocation invocation) {
        List<String> all = batch.stream().map(Received::messageId).toList();
        if (invocation.failed()) {
            return Set.copyOf(all);
        }
        if (!settings.reportsItemFailures()) {
            return Set.of();
        }
        return switch (BatchReport.of(invocation.payload(), all)) {
            case BatchReport.AllDone _ -> Set.of();
            case BatchReport.SomeFailed some -> some.items();
            case BatchReport.Unreadable unreadable -> {
                LOG.log(Level.WARNING, "{0}: {1}", settings.functionArn(), unreadable.reason());
                yield all.stream().collect(Collectors.toUnmodifiableSet());
            }
        };
    }

    /** What no filter wants is deleted unseen, as Lambda does. */
    private boolean wanted(Received message) {
        boolean wanted = settings.filters().isEmpty() || settings.wants(filterable(message));
        if (!wanted) {
            queue.delete(message.receiptHandle());
        }
        return wanted;
    }

    /** Filters see a JSON body as JSON. */
    private JsonNode filterable(Received message) {
        ObjectNode record = QueueEvent.record(message, settings.sourceArn());
        try {
            record.set("body", Json.parse(message.body()));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "a message body that is not JSON is filtered as text", e);
        }
        return record;
    }

    private JsonNode event(List<Received> batch) {
        ArrayNode records = Json.array();
        batch.forEach(message -> records.add(QueueEvent.record(message, settings.sourceArn())));
        return Json.object().set("Records", records);
    }
}
