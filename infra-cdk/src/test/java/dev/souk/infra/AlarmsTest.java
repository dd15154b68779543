package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Resource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlarmsTest {
    private static final String ALARM = "AWS::CloudWatch::Alarm";

    @Test
    void every_queue_of_dead_letters_rings() {
        List<Resource> deadLetters = Synthesis.prod().resources("AWS::SQS::Queue").stream()
                .filter(queue -> queue.text("QueueName").endsWith("-dlq"))
                .toList();

        assertThat(alarmsOn("ApproximateNumberOfMessagesVisible")).hasSameSizeAs(deadLetters);
        assertThat(deadLetters).isNotEmpty();
    }

    @Test
    void every_function_that_keeps_failing_rings() {
        assertThat(alarmsOn("Errors"))
                .hasSameSizeAs(Synthesis.prod().resources("AWS::Lambda::Function"))
                .allSatisfy(alarm ->
                        assertThat(alarm.property("EvaluationPeriods").asInt()).isEqualTo(3));
    }

    @Test
    void a_checkout_that_failed_or_waits_for_a_person_rings() {
        assertThat(alarmsOn("ExecutionsFailed")).hasSize(1);
        assertThat(alarmsOn("TriggeredRules"))
                .singleElement()
                .satisfies(
                        alarm -> assertThat(alarm.text("Dimensions")).contains("souk-prod-checkout-needs-attention"));
    }

    @Test
    void a_checkout_that_cannot_be_repaired_rings() {
        assertThat(alarmsOn("CheckoutsBeyondRepair"))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.text("Dimensions"))
                        .contains("souk-prod-orders-reconcile-checkouts", "Service"));
    }

    @Test
    void a_payment_provider_that_is_down_or_disagrees_rings_whoever_notices() {
        for (String metric : List.of("PaymentProviderDegraded", "PaymentProviderDisagreements")) {
            assertThat(alarmsOn(metric))
                    .hasSize(8)
                    .allSatisfy(
                            alarm -> assertThat(alarm.text("Dimensions")).contains("souk-prod-payments-", "Service"));
        }
    }

    @Test
    void a_payment_whose_end_cannot_be_found_out_rings() {
        assertThat(alarmsOn("PaymentDoubtsGivenUp"))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.text("Dimensions")).contains("souk-prod-payments-resolve-doubts"));
    }

    @Test
    void books_that_differ_from_the_providers_ring() {
        assertThat(alarmsOn("PaymentDiscrepancies"))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.text("Dimensions")).contains("souk-prod-payments-reconcile"));
    }

    @Test
    void every_reader_of_a_stream_that_falls_behind_rings_before_the_stream_forgets() {
        List<Resource> readers = Synthesis.prod().resources("AWS::Lambda::EventSourceMapping").stream()
                .filter(mapping ->
                        mapping.property("BisectBatchOnFunctionError").asBoolean())
                .toList();

        assertThat(readers).isNotEmpty();
        assertThat(alarmsOn("IteratorAge"))
                .hasSameSizeAs(readers)
                .allSatisfy(alarm -> assertThat(alarm.property("Threshold").asLong())
                        .isEqualTo(Duration.ofMinutes(15).toMillis()));
    }

    @Test
    void facts_that_no_relay_can_deliver_and_relays_that_hear_nothing_ring() {
        List<String> relays = Synthesis.prod().resources("AWS::Lambda::Function").stream()
                .map(function -> function.text("FunctionName"))
                .filter(name -> name.endsWith("-relay"))
                .toList();

        assertThat(relays).isNotEmpty();
        for (String metric : List.of("UndeliverableFacts", "OutboxBehind")) {
            assertThat(alarmsOn(metric)).hasSameSizeAs(relays);
            assertThat(relays)
                    .allSatisfy(relay -> assertThat(alarmsOn(metric))
                            .anySatisfy(alarm ->
                                    assertThat(alarm.text("Dimensions")).contains(relay)));
        }
    }

    @Test
    void every_alarm_reaches_the_topic() {
        assertThat(Synthesis.prod().resources(ALARM))
                .allSatisfy(alarm -> assertThat(alarm.stack()
                                .text(alarm.property("AlarmActions").path(0)))
                        .isEqualTo("souk-prod-alarms"));
    }

    @Test
    void a_stage_that_nobody_watches_pays_for_no_alarms() {
        assertThat(Synthesis.dev().resources(ALARM)).isEmpty();
        assertThat(Synthesis.dev().resources("AWS::SNS::Topic")).isEmpty();
    }

    private static List<Resource> alarmsOn(String metric) {
        return Synthesis.prod().resources(ALARM).stream()
                .filter(alarm -> alarm.text("MetricName").equals(metric))
                .toList();
    }
}
