package dev.souk.statemachines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.stepfunctions.Retention;
import dev.souk.stepfunctions.StateMachines;
import dev.souk.stepfunctions.StepFunctionsApi;
import dev.souk.stepfunctions.VirtualTime;
import dev.souk.stepfunctions.definition.DefinitionReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

/** One execution of a definition in virtual time, its tasks mocked by a case. */
final class CaseRun {
    private static final String MACHINE = "arn:aws:states:eu-central-1:000000000000:stateMachine:checkout";
    private static final Duration HOURS_BEFORE_RESUME = Duration.ofHours(24);

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-03-01T12:00:00Z"));
    private final MockedTasks tasks;
    private final StepFunctionsApi api;
    private final String executionArn;

    private CaseRun(String definition, JsonNode given, JsonNode input, long seed) {
        this.tasks = new MockedTasks(given.path("tasks"));
        StateMachines machines = new StateMachines(time, tasks, new Random(seed), Retention.DEFAULT);
        machines.create(
                MACHINE, "checkout", DefinitionReader.read(definition), "arn:aws:iam::000000000000:role/checkout");
        this.api = new StepFunctionsApi(machines, time);
        this.executionArn = api.call(
                        "StartExecution",
                        object().put("stateMachineArn", MACHINE)
                                .put("name", "order-1")
                                .put("input", input.toString()))
                .get("executionArn")
                .textValue();
    }

    static CaseRun of(String definition, JsonNode given, JsonNode input, long seed) {
        CaseRun run = new CaseRun(definition, given, input, seed);
        for (JsonNode resume : given.path("resume")) {
            run.time.advance(Duration.ofHours(resume.path("afterHours").asLong(HOURS_BEFORE_RESUME.toHours())));
            run.sendTokenBack(resume);
        }
        run.time.runToEnd();
        return run;
    }

    private void sendTokenBack(JsonNode resume) {
        ObjectNode request = object().put("taskToken", tasks.lastToken());
        if (resume.has("success")) {
            api.call(
                    "SendTaskSuccess",
                    request.put("output", resume.get("success").toString()));
        } else {
            request.put("error", resume.path("error").asText());
            api.call(
                    "SendTaskFailure", request.put("cause", resume.path("cause").asText()));
        }
    }

    List<String> visited() {
        return events().stream()
                .filter(event -> event.path("type").asText().endsWith("StateEntered"))
                .map(event -> event.at("/stateEnteredEventDetails/name").asText())
                .toList();
    }

    List<JsonNode> payloads(String state) {
        return tasks.callsOf(state).stream()
                .map(call -> call.arguments().path("Payload"))
                .toList();
    }

    JsonNode description() {
        return api.call("DescribeExecution", object().put("executionArn", executionArn));
    }

    private List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        ObjectNode request = object().put("executionArn", executionArn);
        for (boolean more = true; more; ) {
            JsonNode page = api.call("GetExecutionHistory", request);
            StreamSupport.stream(page.get("events").spliterator(), false).forEach(events::add);
            more = page.has("nextToken");
            request.put("nextToken", page.path("nextToken").asText());
        }
        return events;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
