package dev.souk.statemachines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.stepfunctions.definition.DefinitionReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold for the definition itself, whatever it does. */
class CheckoutDefinitionTest {
    private final JsonNode machine = Checkout.parse(StateMachineDefinitions.checkout());
    private final Map<String, JsonNode> states = statesByName();

    private static Map<String, JsonNode> statesByName() {
        Map<String, JsonNode> states = new HashMap<>();
        Checkout.states().properties().forEach(state -> states.put(state.getKey(), state.getValue()));
        return states;
    }

    @Test
    void interpreter_accepts_it() {
        assertThat(DefinitionReader.read(Checkout.definition()).graph().startAt())
                .isEqualTo("ReserveStock");
    }

    @Test
    void machine_says_its_language_its_time_limit_and_its_purpose() {
        assertThat(machine.path("QueryLanguage").asText()).isEqualTo("JSONata");
        assertThat(machine.path("TimeoutSeconds").asInt()).isPositive();
        assertThat(machine.path("Comment").asText()).isNotBlank();
    }

    @Test
    void every_state_is_reachable() {
        assertThat(reachableFrom(machine.path("StartAt").asText())).isEqualTo(states.keySet());
    }

    @Test
    void every_task_has_a_time_limit_retries_and_a_way_out() {
        tasks().forEach((name, task) -> {
            assertThat(task.path("TimeoutSeconds").asInt()).as(name).isPositive();
            assertThat(task.path("Retry")).as(name).isNotEmpty();
            assertThat(task.path("Catch")).as(name).isNotEmpty();
        });
    }

    @Test
    void every_retry_backs_off_to_a_cap_with_full_jitter() {
        tasks().forEach((name, task) -> {
            for (JsonNode retrier : task.path("Retry")) {
                if (retrier.path("MaxAttempts").asInt(-1) != 0) {
                    assertThat(retrier.path("BackoffRate").asInt()).as(name).isEqualTo(2);
                    assertThat(retrier.path("JitterStrategy").asText()).as(name).isEqualTo("FULL");
                    assertThat(retrier.path("MaxDelaySeconds").asInt()).as(name).isPositive();
                    assertThat(retrier.path("IntervalSeconds").asInt()).as(name).isEqualTo(1);
                }
            }
        });
    }

    @Test
    void every_task_before_the_pivot_leads_to_the_rejection_when_it_fails() {
        for (String name : List.of("ReserveStock", "RedeemCoupons", "AuthorizePayment", "RenewStock", "ConfirmOrder")) {
            JsonNode catcher = state(name).path("Catch").path(0);
            assertThat(catcher.path("ErrorEquals").path(0).asText()).as(name).isEqualTo("States.ALL");
            assertThat(catcher.path("Next").asText()).as(name).isEqualTo("RejectOrder");
        }
    }

    @Test
    void every_compensation_is_reachable_from_every_step_before_the_pivot() {
        for (String step : List.of("ReserveStock", "RedeemCoupons", "AuthorizePayment", "RenewStock", "ConfirmOrder")) {
            assertThat(reachableFrom(step))
                    .as(step)
                    .contains("RejectOrder", "VoidPayment", "ReleaseStock", "ReleaseCoupons");
        }
    }

    @Test
    void failing_compensation_never_stops_the_next_one() {
        assertThat(state("VoidPayment").at("/Catch/0/Next").asText()).isEqualTo("ReleaseStock");
        assertThat(state("ReleaseStock").at("/Catch/0/Next").asText()).isEqualTo("Compensated?");
        assertThat(state("Compensated?").at("/Choices/0/Next").asText()).isEqualTo("ReleaseCoupons");
        assertThat(state("ReleaseCoupons").at("/Catch/0/Next").asText()).isEqualTo("Compensated?");
    }

    @Test
    void failing_capture_never_leads_back_before_the_pivot() {
        assertThat(state("CapturePayment").at("/Catch/0/Next").asText()).isEqualTo("CancelUnpaidOrder");
        assertThat(state("CapturePayment").at("/Catch/1/Next").asText()).isEqualTo("RequestAttention");
        assertThat(state("CancelUnpaidOrder").at("/Catch/0/Next").asText()).isEqualTo("RequestAttention");
        assertThat(state("AfterPivot?").at("/Choices/0/Next").asText()).isEqualTo("CapturePayment");
    }

    @Test
    void substitutions_are_the_functions_it_calls() {
        assertThat(StateMachineDefinitions.substitutions(StateMachineDefinitions.checkout()))
                .containsExactlyInAnyOrder(
                        "ReserveStockFunctionArn",
                        "ReleaseStockFunctionArn",
                        "RedeemCouponsFunctionArn",
                        "ReleaseCouponsFunctionArn",
                        "AuthorizePaymentFunctionArn",
                        "CapturePaymentFunctionArn",
                        "VoidPaymentFunctionArn",
                        "ConfirmOrderFunctionArn",
                        "RejectOrderFunctionArn",
                        "RequestAttentionFunctionArn",
                        "CancelUnpaidOrderFunctionArn");
    }

    private static JsonNode state(String name) {
        return Checkout.states().path(name);
    }

    private Map<String, JsonNode> tasks() {
        Map<String, JsonNode> tasks = new HashMap<>(states);
        tasks.values().removeIf(state -> !state.path("Type").asText().equals("Task"));
        return tasks;
    }

    private Set<String> reachableFrom(String start) {
        Set<String> reached = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String next : successors(state(open.pop()))) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    private static List<String> successors(JsonNode state) {
        List<String> names = new ArrayList<>();
        for (String field : List.of("Next", "Default")) {
            if (state.has(field)) {
                names.add(state.get(field).asText());
            }
        }
        state.path("Catch").forEach(catcher -> names.add(catcher.path("Next").asText()));
        state.path("Choices").forEach(rule -> names.add(rule.path("Next").asText()));
        return names;
    }
}
