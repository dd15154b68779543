package dev.souk.localstack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.faults.Fault;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.faults.FaultPlan;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultyServiceTest {
    private static final Caller FUNCTION = new Caller.Role("arn:aws:iam::000000000000:role/relay");

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final FaultInjection faults = new FaultInjection(pauses::add);
    private final JsonService bus = FaultyService.putEvents(new Bus(), faults);

    /** Takes every entry, and names it. */
    private final class Bus implements JsonService {
        @Override
        public String target() {
            return "AWSEvents";
        }

        @Override
        public JsonNode call(String operation, JsonNode input, Caller caller) {
            ObjectNode answer = Json.object().put("FailedEntryCount", 0);
            ArrayNode results = answer.putArray("Entries");
            for (JsonNode entry : input.path("Entries")) {
                taken.add(entry.path("Detail").asText());
                results.addObject()
                        .put("EventId", "id of " + entry.path("Detail").asText());
            }
            return answer;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLED, ThrottlingException, 0",
        "FAILED_BEFORE, InternalFailure, 0",
        "REPLY_LOST, InternalFailure, 2"
    })
    void a_call_that_goes_wrong_has_taken_effect_or_not(Fault kind, String code, int effects) {
        allGoesWrong(kind);

        assertThatThrownBy(() -> put(FUNCTION, "a", "b"))
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
        assertThat(taken).hasSize(effects);
    }

    @Test
    void every_second_entry_is_refused_and_the_answer_says_which() {
        allGoesWrong(Fault.ENTRIES_REFUSED);

        JsonNode answer = put(FUNCTION, "a", "b", "c", "d", "e");

        assertThat(taken).containsExactly("b", "d");
        assertThat(answer.path("FailedEntryCount").asInt()).isEqualTo(3);
        assertThat(Json.elements(answer.path("Entries")))
                .extracting(entry ->
                        entry.path("EventId").asText(entry.path("ErrorCode").asText()))
                .containsExactly("ThrottlingException", "id of b", "InternalFailure", "id of d", "ThrottlingException");
    }

    @Test
    void a_slow_call_is_taken_after_a_while() {
        allGoesWrong(Fault.SLOW);
        put(FUNCTION, "a");

        assertThat(taken).containsExactly("a");
        assertThat(pauses).hasSize(1);
    }

    @Test
    void other_operations_and_developers_are_left_alone() {
        allGoesWrong(Fault.FAILED_BEFORE);
        put(new Caller.Developer(), "a");
        bus.call("TestEventPattern", Json.object(), FUNCTION);

        assertThat(taken).containsExactly("a");
    }

    @Test
    void an_execution_is_started_though_nobody_hears_of_it() {
        List<String> started = new ArrayList<>();
        JsonService machines = FaultyService.startExecution(
                new JsonService() {
                    @Override
                    public String target() {
                        return "AWSStepFunctions";
                    }

                    @Override
                    public JsonNode call(String operation, JsonNode input, Caller caller) {
                        started.add(operation);
                        return Json.object();
                    }
                },
                faults);
        allGoesWrong(Fault.REPLY_LOST);

        assertThatThrownBy(() -> machines.call("StartExecution", Json.object(), FUNCTION))
                .isInstanceOf(AwsFault.class);
        assertThat(started).containsExactly("StartExecution");
        assertThat(machines.target()).isEqualTo("AWSStepFunctions");
    }

    private void allGoesWrong(Fault kind) {
        faults.begin(new FaultPlan(100, Set.of(kind), 1, ""));
    }

    private JsonNode put(Caller caller, String... details) {
        ObjectNode input = Json.object();
        ArrayNode entries = input.putArray("Entries");
        for (String detail : details) {
            entries.addObject().put("Detail", detail);
        }
        return bus.call("PutEvents", input, caller);
    }
}
