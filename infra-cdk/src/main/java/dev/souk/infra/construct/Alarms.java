package dev.souk.infra.construct;

import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * Tells a person of what does not mend itself; silent in a stage that nobody watches.
 *
 * @param topic where the alarms go, if the stage has any
 */
public record Alarms(Optional<ITopic> topic) {
    /** A failure that a retry mends is gone after this many minutes. */
    private static final int MINUTES_OF_ERRORS = 3;
    /** Of the day for which a stream remembers: time enough to mend what is wrong. */
    private static final Duration LONGEST_DELAY = Duration.minutes(15);

    /** Rings while anything lies in a queue of dead letters. */
    void onDeadLetters(Construct scope, Queue deadLetters, String consumer) {
        ring(
                scope,
                consumer + " has dead letters",
                1,
                deadLetters.metricApproximateNumberOfMessagesVisible(minutely("Maximum")));
    }

    /** Rings when a function keeps failing. */
    void onErrors(DomainFunction function) {
        ring(
                function,
                function.name() + " keeps failing",
                MINUTES_OF_ERRORS,
                function.live().metricErrors(minutely("Sum")));
    }

    /** Rings long before a stream forgets what its reader has not read. */
    void onDelay(Construct scope, DomainFunction reader) {
        ring(
                scope,
                reader.name() + " is far behind its stream",
                1,
                reader.live().metric("IteratorAge", minutely("Maximum")),
                LONGEST_DELAY.toMilliseconds().longValue());
    }

    /** Rings when this count has been above zero for so many minutes. */
    public void ring(Construct scope, String meaning, int minutes, IMetric count) {
        ring(scope, meaning, minutes, count, 0);
    }

    private void ring(Construct scope, String meaning, int minutes, IMetric count, long threshold) {
        topic.ifPresent(hearer -> {
            Alarm alarm = Alarm.Builder.create(scope, "Alarm")
                    .alarmDescription(meaning)
                    .metric(count)
                    .threshold(threshold)
                    .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                    .evaluationPeriods(minutes)
                    .treatMissingData(TreatMissingData.NOT_BREACHING)
                    .build();
            alarm.addAlarmAction(new SnsAction(hearer));
        });
    }

    /** This statistic, minute by minute. */
    public static MetricOptions minutely(String statistic) {
        return MetricOptions.builder()
                .statistic(statistic)
                .period(Duration.minutes(1))
                .build();
    }
}
