package dev.souk.localstack.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.eventbridge.EventArchive;
import dev.souk.localstack.eventbridge.EventBridgeApi;
import dev.souk.localstack.eventbridge.EventBuses;
import dev.souk.localstack.eventbridge.StateMachineTarget;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.ScriptedFunctions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.localstack.sqs.Queues;
import dev.souk.stepfunctions.Retention;
import dev.souk.stepfunctions.StateMachines;
import dev.souk.stepfunctions.StepFunctionsApi;
import dev.souk.stepfunctions.definition.DefinitionReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StateMachinesApiTest {
    private static final String MACHINE = "arn:aws:states:eu-central-1:000000000000:stateMachine:checkout";
    private static final String ROLE = "arn:aws:iam::000000000000:role/checkout";
    private static final String INVOKE = """
            {"QueryLanguage":"JSONata","StartAt":"Ask","States":{"Ask":{"Type":"Task","End":true,
             "Resource":"arn:aws:states:::%s",
             "Arguments":{"FunctionName":"%s","Payload":{"order":"{%% $states.input.order %%}","token":"%s"}},
             "Output":"{%% $states.result.Payload %%}"}}}""";
    private static final String PUT_EVENTS = """
            {"QueryLanguage":"JSONata","StartAt":"Tell","States":{"Tell":{"Type":"Task","End":true,
             "Resource":"arn:aws:states:::events:putEvents",
             "Arguments":{"Entries":[{"EventBusName":"souk-test","Source":"souk.checkout","DetailType":"Told",
              "Detail":{"order":"{% $states.input.order %}"}}]}}}}""";

    private final ManualScheduler time = new ManualScheduler();
    private final Permissions permissions = new Permissions();
    private final ScriptedFunctions functions = new ScriptedFunctions();
    private final EventArchive archive = new EventArchive(10);

    @Test
    void runs_a_state_machine_of_the_template_whose_task_invokes_a_function() {
        functions.replies("{'outcome':'RESERVED'}");
        StateMachinesApi api = machine(INVOKE.formatted("lambda:invoke", Stack.functionArn("reserve"), ""));

        JsonNode execution = run(api);

        assertThat(execution.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(execution.path("output").asText()).isEqualTo("{\"outcome\":\"RESERVED\"}");
        assertThat(functions.payloads().getFirst().path("order").asText()).isEqualTo("o-1");
        assertThat(permissions.asked())
                .containsExactly(ROLE + " lambda:InvokeFunction " + Stack.functionArn("reserve"));
    }

    @Test
    void names_the_error_that_the_function_or_lambda_gives() {
        functions.does(
                _ -> new Invocation(Json.object().put("errorType", "java.lang.IllegalStateException"), "Unhandled"));
        assertThat(run(machine(INVOKE.formatted("lambda:invoke", "reserve", "")))
                        .path("error")
                        .asText())
                .isEqualTo("java.lang.IllegalStateException");

        functions.does(_ -> {
            throw new AwsFault("TooManyRequestsException", 429, "rate exceeded");
        });
        assertThat(run(machine(INVOKE.formatted("lambda:invoke", "reserve", "")))
                        .path("error")
                        .asText())
                .isEqualTo("Lambda.TooManyRequestsException");
    }

    @Test
    void fails_a_task_that_the_machines_role_may_not_do() {
        permissions.deny("lambda:InvokeFunction");

        JsonNode execution = run(machine(INVOKE.formatted("lambda:invoke", "reserve", "")));

        assertThat(execution.path("error").asText()).isEqualTo("Lambda.AccessDeniedException");
        assertThat(functions.invoked()).isEmpty();
    }

    @Test
    void puts_events_with_the_rights_of_the_machine() {
        run(machine(PUT_EVENTS));

        assertThat(archive.events())
                .singleElement()
                .satisfies(carried ->
                        assertThat(carried.event().at("/detail/order").asText()).isEqualTo("o-1"));
        assertThat(permissions.asked()).contains(ROLE + " events:PutEvents " + Stack.eventsArn("event-bus/souk-test"));
    }

    @Test
    void checks_a_role_that_starts_an_execution_or_sends_a_token_back() {
        StateMachinesApi api = machine(
                INVOKE.formatted("lambda:invoke.waitForTaskToken", "reserve", "{% $states.context.Task.Token %}"));
        Caller caller = new Caller.Role("arn:aws:iam::000000000000:role/starter");
        String execution =
                api.call("StartExecution", input(), caller).path("executionArn").asText();
        time.settle();
        String token = functions.payloads().getFirst().path("token").asText();

        api.call("SendTaskSuccess", Json.object().put("taskToken", token).put("output", "{\"Payload\":1}"), caller);
        time.settle();

        assertThat(permissions.asked())
                .contains(
                        "arn:aws:iam::000000000000:role/starter states:StartExecution " + MACHINE,
                        "arn:aws:iam::000000000000:role/starter states:SendTaskSuccess " + MACHINE);
        assertThat(describe(api, execution).path("status").asText()).isEqualTo("SUCCEEDED");
        permissions.deny("states:StartExecution");
        assertThatThrownBy(() -> api.call("StartExecution", input(), caller))
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo("AccessDeniedException"));
    }

    @Test
    void passes_on_what_step_functions_refuses() {
        StateMachinesApi api = machine(PUT_EVENTS);

        assertThatThrownBy(() -> api.call(
                        "StartExecution",
                        Json.object().put("stateMachineArn", MACHINE + "-other"),
                        new Caller.Developer()))
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo("StateMachineDoesNotExist"));
    }

    @Test
    void names_a_machine_whose_definition_is_wrong() {
        assertThatThrownBy(() -> machine("{\"StartAt\":\"Nowhere\",\"States\":{}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("state machine checkout: ");
    }

    private StateMachinesApi machine(String definition) {
        Queues queues = new Queues(List.of(), time, new Ids());
        StateMachineTarget target = new StateMachineTarget((_, _) -> {});
        EventBuses buses = new EventBuses(
                List.of(Stack.bus("souk-test")),
                Stack.eventsArn("event-bus/default"),
                List.of(target),
                queues,
                permissions,
                time,
                archive);
        EventBridgeApi events = new EventBridgeApi(buses, permissions, time.clock(), new Ids());
        InterpreterTime interpreterTime = new InterpreterTime(time);
        StateMachines machines = new StateMachines(
                interpreterTime, new AwsTasks(functions, events, permissions), new Random(1), Retention.DEFAULT);
        Resource resource = Stack.of(
                "AWS::StepFunctions::StateMachine", "Checkout", MACHINE, MACHINE, "{'RoleArn':'%s'}".formatted(ROLE));
        TemplateMachines.create(List.of(resource), _ -> DefinitionReader.read(definition), machines);
        return new StateMachinesApi(new StepFunctionsApi(machines, interpreterTime), permissions);
    }

    private JsonNode run(StateMachinesApi api) {
        String arn = api.call("StartExecution", input(), new Caller.Developer())
                .path("executionArn")
                .asText();
        time.settle();
        return describe(api, arn);
    }

    private static JsonNode describe(StateMachinesApi api, String arn) {
        return api.call("DescribeExecution", Json.object().put("executionArn", arn), new Caller.Developer());
    }

    private static JsonNode input() {
        return Json.object().put("stateMachineArn", MACHINE).put("name", "o-1").put("input", "{\"order\":\"o-1\"}");
    }
}
