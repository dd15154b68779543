package dev.souk.localstack.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.faults.Fault;
import dev.souk.localstack.faults.FaultPlan;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.logs.LogEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvocationFaultsTest {
    private static final JsonNode EVENT = Json.parse("{\"order\":1}");

    @TempDir
    private Path directory;

    private FunctionsFixture stack;
    private LambdaFunctions functions;

    @BeforeEach
    void begin() {
        stack = new FunctionsFixture(directory);
        stack.function("echo", "EchoHandler", ", 'LoggingConfig': {'LogGroup': '/souk/echo'}");
        functions = stack.deploy();
    }

    @AfterEach
    void end() {
        functions.close();
    }

    @Test
    void lambda_has_no_room_for_a_throttled_invocation() {
        allGoesWrong(Fault.THROTTLED);

        assertThatThrownBy(() -> functions.invoke("echo", EVENT)).isInstanceOfSatisfying(AwsFault.class, fault -> {
            assertThat(fault.code()).isEqualTo("TooManyRequestsException");
            assertThat(fault.status()).isEqualTo(429);
        });
        assertThat(lines("heard")).isZero();
    }

    @Test
    void a_process_that_dies_before_its_handler_runs_has_done_nothing() {
        allGoesWrong(Fault.CRASH_BEFORE);

        Invocation answer = functions.invoke("echo", EVENT);

        assertThat(answer.payload().path("errorType").asText()).isEqualTo("Runtime.ExitError");
        assertThat(answer.failed()).isTrue();
        assertThat(lines("heard")).isZero();
    }

    @Test
    void a_process_that_dies_after_its_handler_ran_has_done_its_work_and_the_next_starts_cold() {
        functions.invoke("echo", EVENT);
        allGoesWrong(Fault.CRASH_AFTER);

        Invocation answer = functions.invoke("echo", EVENT);
        stack.faults.end();
        functions.invoke("echo", EVENT);

        assertThat(answer.payload().path("errorMessage").asText()).endsWith("exit status 1");
        assertThat(lines("heard")).isEqualTo(3);
        assertThat(lines("Init Duration")).isEqualTo(2);
    }

    @Test
    void an_event_comes_twice_and_both_are_under_way_until_they_are_done() {
        allGoesWrong(Fault.DELIVERED_TWICE);

        functions.invokeAsync("echo", EVENT);
        assertThat(functions.queued().underWay()).isEqualTo(2);
        stack.scheduler.advance(Duration.ZERO);

        assertThat(lines("heard")).isEqualTo(2);
        assertThat(functions.queued().underWay()).isZero();
    }

    @Test
    void an_event_whose_function_dies_is_tried_again() {
        allGoesWrong(Fault.CRASH_BEFORE);
        functions.invokeAsync("echo", EVENT);
        stack.scheduler.advance(Duration.ZERO);
        stack.faults.end();
        assertThat(functions.queued().underWay()).isEqualTo(1);

        stack.scheduler.advance(Duration.ofMinutes(1));

        assertThat(lines("heard")).isEqualTo(1);
        assertThat(functions.queued().underWay()).isZero();
    }

    @Test
    void a_developers_invocation_is_left_alone() {
        allGoesWrong(Fault.CRASH_BEFORE);

        assertThat(functions
                        .call("echo", "7".getBytes(StandardCharsets.UTF_8))
                        .invocation()
                        .failed())
                .isFalse();
    }

    private void allGoesWrong(Fault kind) {
        stack.faults.begin(new FaultPlan(100, Set.of(kind), 1, ""));
    }

    private long lines(String with) {
        return stack.logs.group("/souk/echo").events().stream()
                .map(LogEvent::message)
                .filter(line -> line.contains(with))
                .count();
    }
}
