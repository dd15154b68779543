package dev.souk.localstack.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import org.junit.jupiter.api.Test;

final class EventBusesTest extends EventBusFixture {
    @Test
    void brings_a_matching_event_in_its_envelope_to_the_queue_of_the_rule() {
        put(toQueue(""), PLACED);

        JsonNode event = Json.parse(received("starter").getFirst().body());

        assertThat(event.path("version").asText()).isEqualTo("0");
        assertThat(event.path("detail-type").asText()).isEqualTo("OrderPlaced");
        assertThat(event.path("source").asText()).isEqualTo("souk.orders");
        assertThat(event.path("account").asText()).isEqualTo("000000000000");
        assertThat(event.path("region").asText()).isEqualTo("eu-central-1");
        assertThat(event.path("time").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(event.path("detail").path("data").path("total").decimalValue())
                .isEqualByComparingTo("1.10");
        assertThat(permissions.asked())
                .contains("events.amazonaws.com sqs:SendMessage %s %s"
                        .formatted(Stack.queueArn("starter"), Stack.eventsArn("rule/souk-test/placed")));
    }

    @Test
    void leaves_alone_what_no_rule_wants() {
        put(toQueue(""), PLACED.replace("OrderPlaced", "OrderShipped"));

        assertThat(received("starter")).isEmpty();
        assertThat(archive.events())
                .singleElement()
                .satisfies(carried -> assertThat(carried.deliveries()).isEmpty());
    }

    @Test
    void answers_each_entry_for_itself() {
        JsonNode answer = put(
                toQueue(""),
                PLACED,
                PLACED.replace("souk-test", "nowhere"),
                "{'EventBusName':'souk-test','Source':'a','DetailType':'b','Detail':'nonsense'}",
                "{'EventBusName':'souk-test','DetailType':'b','Detail':'{}'}");

        assertThat(answer.path("FailedEntryCount").asInt()).isEqualTo(3);
        assertThat(answer.path("Entries").path(0).has("EventId")).isTrue();
        assertThat(answer.path("Entries").path(1).path("ErrorCode").asText()).isEqualTo("ResourceNotFoundException");
        assertThat(answer.path("Entries").path(2).path("ErrorCode").asText()).isEqualTo("MalformedDetail");
        assertThat(answer.path("Entries").path(3).path("ErrorCode").asText()).isEqualTo("InvalidArgument");
    }

    @Test
    void refuses_more_than_ten_entries_and_more_than_a_megabyte() {
        String[] eleven = new String[11];
        java.util.Arrays.fill(eleven, PLACED);
        String large = PLACED.replace("o-1", "o".repeat(1_048_576));

        assertThatThrownBy(() -> put(toQueue(""), eleven)).hasMessageContaining("between 1 and 10 members, got 11");
        assertThatThrownBy(() -> put(toQueue(""), large)).hasMessageContaining("over the limit of 1048576 bytes");
    }

    @Test
    void refuses_the_whole_request_of_a_role_that_may_not_put_events() {
        permissions.deny("events:PutEvents");
        JsonNode input = Json.parse(
                "{\"Entries\":[%s]}".formatted(PLACED.replace('\'', '"').replace("\\\"", "\\\"")));

        assertThatThrownBy(() -> api(buses(toQueue(""))).call("PutEvents", input, new Caller.Role("role")))
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo("AccessDeniedException"));
        assertThat(archive.events()).isEmpty();
    }

    @Test
    void ignores_a_disabled_rule() {
        Resource disabled = Stack.rule(
                "souk-test",
                "placed",
                "{'EventBusName':'souk-test','State':'DISABLED','EventPattern':{'source':['souk.orders']},'Targets':[{'Id':'T','Arn':'%s'}]}"
                        .formatted(Stack.queueArn("starter")));
        put(disabled, PLACED);

        assertThat(received("starter")).isEmpty();
    }

    @Test
    void shows_rules_and_targets_to_a_developer() {
        EventBridgeApi api = api(buses(toQueue("")));
        JsonNode rule = api.call("ListRules", Json.object().put("EventBusName", "souk-test"), new Caller.Developer())
                .path("Rules")
                .path(0);
        JsonNode target = api.call(
                        "ListTargetsByRule",
                        Json.object().put("EventBusName", "souk-test").put("Rule", "placed"),
                        new Caller.Developer())
                .path("Targets")
                .path(0);

        assertThat(rule.path("Name").asText()).isEqualTo("placed");
        assertThat(Json.parse(rule.path("EventPattern").asText())
                        .path("source")
                        .path(0)
                        .asText())
                .isEqualTo("souk.orders");
        assertThat(target.path("Arn").asText()).isEqualTo(Stack.queueArn("starter"));
    }

    @Test
    void pages_through_what_the_buses_carried() {
        put(toQueue(""), PLACED, PLACED, PLACED);

        JsonNode first = archive.page(0, 2);
        JsonNode second = archive.page(first.path("next").asLong(), 2);

        assertThat(first.path("events")).hasSize(2);
        assertThat(second.path("events")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(second.path("events")
                        .path(0)
                        .path("deliveries")
                        .path(0)
                        .path("outcome")
                        .asText())
                .isEqualTo("DELIVERED");
    }

    @Test
    void names_a_rule_that_it_cannot_run() {
        assertThatThrownBy(() -> buses(Stack.rule("souk-test", "odd", "{'EventPattern':{'source':'souk.orders'}}")))
                .hasMessageStartingWith("rule odd (souk-test/odd): expected an event pattern, got ");
    }
}
