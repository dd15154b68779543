package dev.souk.localstack.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.logs.LogEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaFunctionsTest {
    private static final JsonNode EVENT = Json.parse("{\"order\":1}");

    @TempDir
    private Path directory;

    private FunctionsFixture stack;

    @BeforeEach
    void begin() {
        stack = new FunctionsFixture(directory);
    }

    @Test
    void gives_a_function_its_event_and_the_environment_of_the_template() {
        stack.function("echo", "EchoHandler", ", 'Environment': {'Variables': {'GREETING': 'hello'}}");
        try (LambdaFunctions functions = stack.deploy()) {
            Invocation answer = functions.invoke("echo", EVENT);

            assertThat(answer.failed()).isFalse();
            assertThat(answer.payload().path("event")).isEqualTo(EVENT);
            assertThat(answer.payload().path("greeting").asText()).isEqualTo("hello");
            assertThat(answer.payload().path("enoughTime").asBoolean()).isTrue();
        }
    }

    @Test
    void keeps_a_sandbox_warm_and_the_statics_of_two_functions_apart() {
        stack.function("one", "EchoHandler", "").function("two", "EchoHandler", "");
        try (LambdaFunctions functions = stack.deploy()) {
            functions.invoke("one", EVENT);

            assertThat(functions.invoke("one", EVENT).payload().path("calls").asInt())
                    .isEqualTo(2);
            assertThat(functions.invoke("two", EVENT).payload().path("calls").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void logs_what_a_function_prints_between_start_and_report() {
        stack.function("echo", "EchoHandler", ", 'LoggingConfig': {'LogGroup': '/souk/echo'}");
        try (LambdaFunctions functions = stack.deploy()) {
            Answer answer = functions.call("echo", "7".getBytes(StandardCharsets.UTF_8));

            assertThat(stack.logs.group("/souk/echo").events())
                    .extracting(LogEvent::message)
                    .satisfiesExactly(
                            start -> assertThat(start).isEqualTo("START RequestId: id-1 Version: $LATEST"),
                            line -> assertThat(line).isEqualTo("heard 7"),
                            end -> assertThat(end).isEqualTo("END RequestId: id-1"),
                            report -> assertThat(report).contains("Billed Duration", "Init Duration"));
            assertThat(answer.logTail()).contains("heard 7\n");
            assertThat(directory.resolve("echo.log")).content().contains("heard 7");
        }
    }

    @Test
    void tells_what_an_unhandled_exception_was() {
        stack.function("failing", "FailingHandler", "");
        try (LambdaFunctions functions = stack.deploy()) {
            Invocation answer = functions.invoke("failing", EVENT);

            assertThat(answer.functionError()).isEqualTo("Unhandled");
            assertThat(answer.payload().path("errorType").asText()).isEqualTo("java.lang.IllegalStateException");
            assertThat(answer.payload().path("errorMessage").asText()).isEqualTo("no luck today");
            assertThat(answer.payload().path("stackTrace").path(0).asText()).contains("FailingHandler.handleRequest");
        }
    }

    @Test
    void abandons_a_sandbox_that_does_not_answer_in_time() {
        stack.function("hanging", "HangingHandler", ", 'Timeout': 1");
        try (LambdaFunctions functions = stack.deploy()) {
            assertThat(functions.invoke("hanging", EVENT).payload()).hasToString("""
                    {"errorType":"Sandbox.Timedout","errorMessage":"RequestId: id-1 Error: Task timed out after 1.00 seconds"}""");
            assertThat(stack.logs.group("/aws/lambda/hanging").events())
                    .extracting(LogEvent::message)
                    .contains("id-1 Task timed out after 1.00 seconds");
        }
    }

    @Test
    void reports_a_handler_that_cannot_be_made() {
        stack.function("missing", "NoSuchHandler", "");
        try (LambdaFunctions functions = stack.deploy()) {
            assertThat(functions
                            .invoke("missing", EVENT)
                            .payload()
                            .path("errorType")
                            .asText())
                    .isEqualTo("java.lang.ClassNotFoundException");
        }
    }

    @Test
    void refuses_more_requests_at_once_than_reserved() {
        stack.function("none", "EchoHandler", ", 'ReservedConcurrentExecutions': 0");
        try (LambdaFunctions functions = stack.deploy()) {
            assertThatThrownBy(() -> functions.invoke("none", EVENT)).isInstanceOfSatisfying(AwsFault.class, fault -> {
                assertThat(fault.code()).isEqualTo("TooManyRequestsException");
                assertThat(fault.status()).isEqualTo(429);
            });
        }
    }

    @Test
    void serves_as_many_requests_at_once_as_come() {
        stack.function("together", "CountdownHandler", ", 'Timeout': 20");
        try (LambdaFunctions functions = stack.deploy();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Invocation>> answers = IntStream.range(0, 3)
                    .mapToObj(_ -> callers.submit(() -> functions.invoke("together", EVENT)))
                    .toList();

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.get().payload().asText()).isEqualTo("together"));
        }
    }

    @Test
    void finds_a_function_by_every_name_aws_knows() {
        stack.function("echo", "EchoHandler", "")
                .with(Stack.of("AWS::Lambda::Version", "V", Stack.functionArn("echo") + ":1", "", "{}"))
                .with(Stack.of(
                        "AWS::Lambda::Alias",
                        "A",
                        Stack.functionArn("echo") + ":live",
                        "",
                        "{'FunctionVersion': '1'}"));
        try (LambdaFunctions functions = stack.deploy()) {
            String live = Stack.functionArn("echo") + ":live";

            assertThat(functions.invoke(live, EVENT).payload().path("version").asText())
                    .isEqualTo("1");
            assertThat(functions.invoke(live, EVENT).payload().path("arn").asText())
                    .isEqualTo(live);
            assertThat(functions.invoke("echo:1", EVENT).failed()).isFalse();
            assertThat(functions.invoke("000000000000:function:echo", EVENT).failed())
                    .isFalse();
            assertThat(functions.roleOf(live)).isEqualTo("arn:aws:iam::000000000000:role/echo");
            assertThatThrownBy(() -> functions.invoke("echo:stable", EVENT))
                    .hasMessage("Function not found: %s:stable".formatted(Stack.functionArn("echo")));
            assertThatThrownBy(() -> functions.invoke("nobody", EVENT)).hasMessage("Function not found: nobody");
        }
    }

    @Test
    void retries_an_asynchronous_event_twice_and_then_tells_its_destinations() {
        stack.function("failing", "FailingHandler", ", 'DeadLetterConfig': {'TargetArn': 'arn:dead'}")
                .with(Stack.of("AWS::Lambda::EventInvokeConfig", "C", "c", "", """
                        {'FunctionName': 'failing', 'DestinationConfig': {'OnFailure': {'Destination': 'arn:failed'}}}"""));
        try (LambdaFunctions functions = stack.deploy()) {
            functions.invokeAsync("failing", EVENT);
            stack.scheduler.advance(Duration.ofSeconds(179));
            assertThat(stack.undelivered).isEmpty();

            stack.scheduler.advance(Duration.ofSeconds(1));

            assertThat(stack.undelivered).hasSize(2);
            assertThat(stack.undelivered.getFirst())
                    .startsWith("arn:dead {\"order\":1}")
                    .contains("no luck today");
            assertThat(stack.undelivered.getLast())
                    .startsWith("arn:failed {")
                    .contains(
                            "\"condition\":\"RetriesExhausted\"",
                            "\"approximateInvokeCount\":3",
                            "\"requestPayload\":{\"order\":1}");
        }
    }

    @Test
    void gives_up_a_throttled_event_when_it_is_too_old() {
        stack.function(
                "none",
                "EchoHandler",
                ", 'ReservedConcurrentExecutions': 0, 'DeadLetterConfig': {'TargetArn': 'arn:dead'}");
        try (LambdaFunctions functions = stack.deploy()) {
            functions.invokeAsync("none", EVENT);
            stack.scheduler.advance(Duration.ofHours(7));

            assertThat(stack.undelivered).hasSize(1);
        }
    }

    @Test
    void refuses_events_that_are_too_large() {
        stack.function("echo", "EchoHandler", "");
        try (LambdaFunctions functions = stack.deploy()) {
            assertThatThrownBy(() -> functions.accept("echo", new byte[1_048_577]))
                    .isInstanceOfSatisfying(
                            AwsFault.class, fault -> assertThat(fault.status()).isEqualTo(413));
        }
    }
}
