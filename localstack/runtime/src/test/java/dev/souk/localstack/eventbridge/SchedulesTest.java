package dev.souk.localstack.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SchedulesTest extends EventBusFixture {
    private static final String RULE_ARN = Stack.eventsArn("rule/sweep");

    private static Resource sweep(String properties) {
        return Stack.of("AWS::Events::Rule", "Sweep", "sweep", RULE_ARN, properties);
    }

    private static Resource every(String expression, String target) {
        return sweep("{'ScheduleExpression':'%s','Targets':[{'Id':'T','Arn':'%s'}]}".formatted(expression, target));
    }

    private Schedules started(Resource rule) {
        return started(buses(rule));
    }

    private Schedules started(EventBuses buses) {
        Schedules schedules = new Schedules(buses, Place.local(4566), time, new Ids());
        schedules.start();
        return schedules;
    }

    @Test
    void gives_a_function_a_scheduled_event_each_time() {
        started(every("rate(5 minutes)", Stack.functionArn("f")));
        time.advance(Duration.ofMinutes(4));
        assertThat(functions.payloads()).isEmpty();

        time.advance(Duration.ofMinutes(6));

        assertThat(functions.payloads()).hasSize(2);
        assertThat(functions.payloads().getFirst()).isEqualTo(Json.parse("""
                {"version": "0", "id": "id-1", "detail-type": "Scheduled Event", "source": "aws.events",
                 "account": "000000000000", "time": "2026-01-01T00:05:00Z", "region": "eu-central-1",
                 "resources": ["%s"], "detail": {}}""".formatted(RULE_ARN)));
        assertThat(permissions.asked().getFirst())
                .isEqualTo(
                        "events.amazonaws.com lambda:InvokeFunction %s %s".formatted(Stack.functionArn("f"), RULE_ARN));
    }

    @Test
    void sends_a_queue_the_input_that_the_target_names() {
        started(sweep(
                "{'ScheduleExpression':'cron(0 4 * * ? *)','Targets':[{'Id':'T','Arn':'%s','Input':'{\\'sweep\\':1}'}]}"
                        .formatted(Stack.queueArn("starter"))));
        time.advance(Duration.ofHours(5));

        assertThat(received("starter").getFirst().body()).isEqualTo("{\"sweep\":1}");
    }

    @Test
    void is_at_rest_while_it_waits_and_not_while_its_event_is_on_the_way() {
        EventBuses buses = buses(every("rate(1 hour)", Stack.functionArn("f")));
        Schedules schedules = started(buses);
        assertThat(buses.pending()).isZero();

        assertThat(schedules.fire("sweep")).isTrue();
        assertThat(buses.pending()).isEqualTo(1);
        assertThat(buses.begun()).isEqualTo(1);
        time.settle();

        assertThat(buses.pending()).isZero();
        assertThat(functions.payloads()).hasSize(1);
        assertThat(archive.accepted()).as("no bus carries it").isZero();
    }

    @Test
    void fires_a_disabled_rule_only_when_asked() {
        Schedules schedules = started(
                sweep("{'ScheduleExpression':'rate(1 minute)','State':'DISABLED','Targets':[{'Id':'T','Arn':'%s'}]}"
                        .formatted(Stack.functionArn("f"))));
        time.advance(Duration.ofHours(1));
        assertThat(functions.payloads()).isEmpty();

        schedules.fire("sweep");
        time.settle();

        assertThat(functions.payloads()).hasSize(1);
    }

    @Test
    void does_not_know_a_rule_that_nobody_scheduled() {
        assertThat(started(toFunction("")).fire("placed")).isFalse();
    }

    @Test
    void tells_what_comes_next_and_what_became_of_the_last() {
        Schedules schedules = started(every("rate(5 minutes)", Stack.functionArn("f")));
        time.advance(Duration.ofMinutes(5));

        JsonNode sweep = schedules.describe().path("schedules").path(0);

        assertThat(sweep.path("name").asText()).isEqualTo("sweep");
        assertThat(sweep.path("expression").asText()).isEqualTo("rate(5 minutes)");
        assertThat(sweep.path("next").asText()).isEqualTo("2026-01-01T00:10:00Z");
        assertThat(sweep.at("/last/deliveries/0/outcome").asText()).isEqualTo("DELIVERED");
    }

    @Test
    void refuses_a_malformed_schedule_by_the_rules_name_and_place() {
        assertThatThrownBy(() -> buses(every("rate(1 minutes)", Stack.functionArn("f"))))
                .hasMessage(
                        "rule sweep (souk-test/Sweep): expected rate(1 minute), rate(5 minutes) or the same with hours or days, got rate(1 minutes)");
        assertThatThrownBy(() -> buses(sweep("{'EventBusName':'souk-test','ScheduleExpression':'rate(1 day)'}")))
                .hasMessage("rule sweep (souk-test/Sweep): expected a schedule on the default bus only, got souk-test");
        assertThatThrownBy(() -> buses(sweep("{}")))
                .hasMessage("rule sweep (souk-test/Sweep): expected an event pattern or a schedule, got neither");
    }
}
