package dev.souk.stepfunctions;

import static dev.souk.stepfunctions.Interpreter.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The inline Map state. */
class MapTest {

    private static Interpreter map(String more) {
        return Interpreter.of("""
                "StartAt": "M", "States": {
                  "M": {"Type": "Map", %s, "ItemProcessor": {"ProcessorConfig": {"Mode": "INLINE"}, "StartAt": "W",
                    "States": {"W": {"Type": "Wait", "Seconds": 10, "Next": "T"},
                      "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                            "Arguments": {"Payload": "{%% $states.input %%}"},
                            "Output": "{%% $states.result.Payload %%}", "End": true}}}},
                  "End": {"Type": "Succeed"}}""".formatted(more));
    }

    @Test
    void runs_its_processor_for_each_item_and_gathers_the_outputs_in_order() {
        Interpreter interpreter = map("\"Next\": \"End\"");
        Interpreter.Run run = interpreter.run("[1, \"b\", {\"c\": 3}]");
        assertThat(run.output()).isEqualTo(json("[1, \"b\", {\"c\": 3}]"));
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofSeconds(10));
        assertThat(Collections.frequency(run.types(), "MapIterationSucceeded")).isEqualTo(3);
        assertThat(run.event("MapStateStarted")
                        .at("/mapStateStartedEventDetails/length")
                        .asInt())
                .isEqualTo(3);
        assertThat(run.event("MapIterationStarted").get("mapIterationStartedEventDetails"))
                .isEqualTo(json("{\"name\": \"M\", \"index\": 0}"));
    }

    @Test
    void items_and_inputs_may_be_selected() {
        Interpreter interpreter = map("""
                "Items": "{% $states.input.list %}",
                "ItemSelector": {"at": "{% $states.context.Map.Item.Index %}", "value": "{% $states.context.Map.Item.Value %}",
                                 "all": "{% $count($states.input.list) %}"}, "Next": "End\"""");
        assertThat(interpreter.run("{\"list\": [\"a\", \"b\"]}").output())
                .isEqualTo(
                        json("[{\"at\": 0, \"value\": \"a\", \"all\": 2}, {\"at\": 1, \"value\": \"b\", \"all\": 2}]"));
    }

    @Test
    void runs_no_more_side_by_side_than_allowed() {
        Interpreter interpreter = map("\"MaxConcurrency\": 2, \"Next\": \"End\"");
        interpreter.run("[1, 2, 3, 4, 5]");
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void runs_forty_side_by_side_at_most() {
        Interpreter interpreter = map("\"Items\": \"{% $range(1, 41, 1) %}\", \"Next\": \"End\"");
        assertThat(interpreter.run("{}").output()).hasSize(41);
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void nothing_to_do_is_done_at_once() {
        assertThat(map("\"Next\": \"End\"").run("[]").output()).isEqualTo(json("[]"));
    }

    @Test
    void items_that_are_no_array_fail() {
        assertThat(map("\"Next\": \"End\"").run("{}").error()).isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void iteration_that_fails_ends_the_others_and_starts_no_more() {
        Interpreter interpreter = map("\"MaxConcurrency\": 2, \"Next\": \"End\"");
        interpreter.tasks.fails("T", "E");
        Interpreter.Run run = interpreter.run("[1, 2, 3]");
        assertThat(run.error()).isEqualTo("E");
        assertThat(interpreter.tasks.calls()).hasSizeLessThanOrEqualTo(2);
        assertThat(run.types()).containsSubsequence("MapIterationFailed", "MapIterationAborted", "MapStateFailed");
        assertThat(Collections.frequency(run.types(), "MapIterationStarted")).isEqualTo(2);
    }

    @Test
    void failure_may_be_retried_and_caught() {
        Interpreter interpreter = map("""
                "Retry": [{"ErrorEquals": ["E"], "MaxAttempts": 1}],
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "End", "Output": "caught"}], "Next": "End\"""");
        interpreter.tasks.failsFirst("T", 1, "E");
        assertThat(interpreter.run("[1]").output()).isEqualTo(json("[1]"));
        interpreter.tasks.fails("T", "E");
        assertThat(interpreter.run("[1]").output().asText()).isEqualTo("caught");
    }
}
