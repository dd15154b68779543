package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.eventbridge.Delivery.Outcome;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.sqs.Outgoing;
import dev.souk.localstack.sqs.Queues;
import dev.souk.localstack.time.Scheduler;
import dev.souk.localstack.time.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings matched events to their targets: at least once, in no order, retried, then dead-lettered or dropped. */
final class Deliveries {
    /** EventBridge does not retry what no retry can mend. */
    private static final Set<String> HOPELESS = Set.of(
            "AccessDeniedException", "QueueDoesNotExist", "ResourceNotFoundException", "StateMachineDoesNotExist");

    private final List<EventTarget> kinds;
    private final Queues queues;
    private final Authorization authorization;
    private final Scheduler scheduler;
    private final Work work = new Work();

    Deliveries(List<EventTarget> kinds, Queues queues, Authorization authorization, Scheduler scheduler) {
        this.kinds = List.copyOf(kinds);
        this.queues = queues;
        this.authorization = authorization;
        this.scheduler = scheduler;
    }

    /** Deliveries, each under way until it has succeeded or been given up. */
    Work work() {
        return work;
    }

    boolean canReach(String targetArn) {
        return kinds.stream().anyMatch(kind -> kind.takes(targetArn));
    }

    void start(CarriedEvent carried, JsonNode event, EventRule rule, RuleTarget target) {
        Journey journey = new Journey(carried, event, rule, target, scheduler.now(), work.begin());
        carried.became(journey.delivery(Outcome.PENDING, 0));
        scheduler.soon(() -> attempt(journey, 1));
    }

    private void attempt(Journey journey, int attempt) {
        try {
            deliver(journey);
            end(journey, Outcome.DELIVERED, attempt);
        } catch (RuntimeException e) {
            failed(journey, attempt, e);
        }
    }

    private void deliver(Journey journey) {
        RuleTarget target = journey.target();
        EventTarget kind = kinds.stream()
                .filter(candidate -> candidate.takes(target.arn()))
                .findFirst()
                .orElseThrow(() -> AwsFault.client("ResourceNotFoundException", "no such target: " + target.arn()));
        kind.authorize(authorization, journey.rule(), target);
        kind.deliver(target.arn(), target.input().render(journey.event(), journey.rule()));
    }

    private void failed(Journey journey, int attempt, RuntimeException failure) {
        RetryPolicy retry = journey.target().retry();
        Duration delay = RetryPolicy.backoff(attempt);
        boolean tooOld =
                Duration.between(journey.since(), scheduler.now().plus(delay)).compareTo(retry.maximumAge()) > 0;
        if (failure instanceof AwsFault fault && HOPELESS.contains(fault.code())) {
            giveUp(journey, attempt, failure, Optional.empty());
        } else if (attempt > retry.maximumRetries()) {
            giveUp(journey, attempt, failure, Optional.of("MaximumRetryAttempts"));
        } else if (tooOld) {
            giveUp(journey, attempt, failure, Optional.of("MaximumEventAgeInSeconds"));
        } else {
            scheduler.after(delay, () -> attempt(journey, attempt + 1));
        }
    }

    private void giveUp(Journey journey, int attempt, RuntimeException failure, Optional<String> exhausted) {
        Outcome outcome = Outcome.DROPPED;
        try {
            if (bury(journey, attempt, failure, exhausted)) {
                outcome = Outcome.DEAD_LETTERED;
            }
        } finally {
            end(journey, outcome, attempt);
        }
    }

    private boolean bury(Journey journey, int attempt, RuntimeException failure, Optional<String> exhausted) {
        if (journey.target().deadLetterArn().isEmpty()) {
            return false;
        }
        String arn = journey.target().deadLetterArn().get();
        authorization.requireService(
                "events.amazonaws.com", "sqs:SendMessage", arn, journey.rule().arn());
        queues.byArn(arn)
                .send(new Outgoing(
                        Json.write(journey.event()),
                        Optional.empty(),
                        obituary(journey, attempt, failure, exhausted),
                        "events.amazonaws.com"));
        return true;
    }

    /** The message attributes that EventBridge gives a dead letter. */
    private static JsonNode obituary(
            Journey journey, int attempt, RuntimeException failure, Optional<String> exhausted) {
        ObjectNode attributes = Json.object();
        attribute(attributes, "RULE_ARN", journey.rule().arn());
        attribute(attributes, "TARGET_ARN", journey.target().arn());
        attribute(attributes, "ERROR_CODE", failure instanceof AwsFault fault ? fault.code() : "SDK_CLIENT_ERROR");
        attribute(attributes, "ERROR_MESSAGE", String.valueOf(failure.getMessage()));
        exhausted.ifPresent(condition -> {
            attribute(attributes, "EXHAUSTED_RETRY_CONDITION", condition);
            attribute(attributes, "RETRY_ATTEMPTS", Integer.toString(attempt - 1));
        });
        return attributes;
    }

    private static void attribute(ObjectNode attributes, String name, String value) {
        attributes.putObject(name).put("DataType", "String").put("StringValue", value);
    }

    private void end(Journey journey, Outcome outcome, int attempts) {
        journey.carried().became(journey.delivery(outcome, attempts));
        journey.piece().close();
    }

    private record Journey(
            CarriedEvent carried, JsonNode event, EventRule rule, RuleTarget target, Instant since, Work.Piece piece) {
        Delivery delivery(Outcome outcome, int attempts) {
            return new Delivery(rule.name(), target.id(), target.arn(), outcome, attempts);
        }
    }
}
