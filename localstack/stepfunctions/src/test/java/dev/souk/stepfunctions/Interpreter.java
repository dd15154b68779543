package dev.souk.stepfunctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.stepfunctions.definition.DefinitionReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An interpreter in virtual time with scripted tasks and one machine. */
final class Interpreter {
    static final String MACHINE = "arn:aws:states:eu-central-1:000000000000:stateMachine:machine";
    static final String ROLE = "arn:aws:iam::000000000000:role/machine";
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    final VirtualTime time = new VirtualTime(START);
    final ScriptedTasks tasks = new ScriptedTasks();
    final StateMachines machines;
    final StepFunctionsApi api;

    Interpreter() {
        this(Retention.DEFAULT);
    }

    Interpreter(Retention retention) {
        this.machines = new StateMachines(time, tasks, new Random(1), retention);
        this.api = new StepFunctionsApi(machines, time);
    }

    /** A machine whose text is given from {@code StartAt} on. */
    static Interpreter of(String body) {
        Interpreter interpreter = new Interpreter();
        interpreter.define(body);
        return interpreter;
    }

    void define(String body) {
        String definition = "{\"QueryLanguage\": \"JSONata\", " + body + "}";
        machines.create(MACHINE, "machine", DefinitionReader.read(definition), ROLE);
    }

    String start(String input) {
        return start(null, input);
    }

    String start(@Nullable String name, String input) {
        ObjectNode request = Json.object().put("stateMachineArn", MACHINE).put("input", input);
        if (name != null) {
            request.put("name", name);
        }
        return api.call("StartExecution", request).path("executionArn").asText();
    }

    /** Starts an execution and lets time pass until it has ended. */
    Run run(String input) {
        String arn = start(input);
        time.runToEnd();
        return new Run(arn);
    }

    Run runOf(String arn) {
        return new Run(arn);
    }

    JsonNode call(String operation, String field, String value) {
        return api.call(operation, Json.object().put(field, value));
    }

    Duration elapsed() {
        return Duration.between(START, time.instant());
    }

    static JsonNode json(String text) {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("json expected, got " + text, e);
        }
    }

    /** One execution, as the API shows it. */
    final class Run {
        private final String arn;

        private Run(String arn) {
            this.arn = arn;
        }

        String arn() {
            return arn;
        }

        JsonNode description() {
            return call("DescribeExecution", "executionArn", arn);
        }

        String status() {
            return description().path("status").asText();
        }

        String error() {
            return description().path("error").asText();
        }

        String cause() {
            return description().path("cause").asText();
        }

        JsonNode output() {
            return json(description().path("output").asText("\"no output\""));
        }

        List<JsonNode> events() {
            List<JsonNode> events = new ArrayList<>();
            call("GetExecutionHistory", "executionArn", arn).path("events").forEach(events::add);
            return events;
        }

        List<String> types() {
            return events().stream().map(event -> event.path("type").asText()).toList();
        }

        JsonNode event(String type) {
            return events().stream()
                    .filter(event -> event.path("type").asText().equals(type))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("event %s expected, got %s".formatted(type, types())));
        }
    }
}
