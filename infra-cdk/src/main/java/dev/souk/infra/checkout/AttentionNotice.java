package dev.souk.infra.checkout;

import dev.souk.events.EventType;
import dev.souk.infra.construct.DeadLetters;
import dev.souk.infra.construct.Platform;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.events.EventField;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.targets.SnsTopic;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** Tells a person which order's checkout has stopped, and where, and rings until someone looks. */
final class AttentionNotice extends Construct {
    private static final String NAME = "checkout-needs-attention";

    AttentionNotice(Construct scope, Platform platform, ITopic topic) {
        super(scope, "Attention");
        String name = platform.deployment().name(NAME);
        Rule.Builder.create(this, "Rule")
                .ruleName(name)
                .eventBus(platform.bus())
                .eventPattern(EventPattern.builder()
                        .source(List.of(EventType.CHECKOUT_NEEDS_ATTENTION.source()))
                        .detailType(List.of(EventType.CHECKOUT_NEEDS_ATTENTION.detailType()))
                        .build())
                .targets(List.of(SnsTopic.Builder.create(topic)
                        .message(RuleTargetInput.fromText("The checkout of order %s needs attention: %s failed with %s"
                                .formatted(field("orderId"), field("failedStep"), field("cause"))))
                        .deadLetterQueue(new DeadLetters(this, platform, NAME).queue())
                        .build()))
                .build();
        platform.alarms()
                .ring(
                        this,
                        "A checkout needs attention",
                        1,
                        Metric.Builder.create()
                                .namespace("AWS/Events")
                                .metricName("TriggeredRules")
                                .dimensionsMap(
                                        Map.of("EventBusName", platform.bus().getEventBusName(), "RuleName", name))
                                .statistic("Sum")
                                .period(Duration.minutes(1))
                                .build());
    }

    private static String field(String name) {
        return EventField.fromPath("$.detail.data." + name);
    }
}
