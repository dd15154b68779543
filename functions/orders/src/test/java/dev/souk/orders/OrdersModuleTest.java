package dev.souk.orders;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.orders.adapter.events.OnCheckoutFactHandler;
import dev.souk.orders.adapter.events.OnCustomerChangedHandler;
import dev.souk.orders.adapter.events.OnOrderPlacedHandler;
import dev.souk.orders.adapter.events.OnProductChangedHandler;
import dev.souk.orders.adapter.events.OrdersRelayHandler;
import dev.souk.orders.adapter.events.ProjectOrderHistoryHandler;
import dev.souk.orders.adapter.events.ReconcileCheckoutsHandler;
import dev.souk.orders.adapter.http.OrdersHttpHandler;
import dev.souk.orders.adapter.workflow.ConfirmOrderTask;
import dev.souk.orders.adapter.workflow.RejectOrderTask;
import dev.souk.orders.adapter.workflow.RequestAttentionTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrdersModuleTest {
    static Stream<Arguments> functions() {
        return Stream.of(
                function(
                        environment -> new OrdersHttpHandler(patient(environment)),
                        "TABLE_NAME",
                        "QUOTE_KEY_ARN",
                        "CURSOR_KEY_ARN",
                        "ORDER_LINK_KEY_ARN",
                        "STATE_MACHINE_ARN"),
                function(OrdersRelayHandler::new, "EVENT_BUS_NAME", "TABLE_NAME"),
                function(ProjectOrderHistoryHandler::new, "TABLE_NAME"),
                function(OnOrderPlacedHandler::new, "TABLE_NAME", "STATE_MACHINE_ARN"),
                function(OnProductChangedHandler::new, "TABLE_NAME"),
                function(
                        environment -> new ReconcileCheckoutsHandler(patient(environment)),
                        "TABLE_NAME",
                        "STATE_MACHINE_ARN"),
                function(OnCustomerChangedHandler::new, "TABLE_NAME"),
                function(OnCheckoutFactHandler::new, "TABLE_NAME"),
                function(ConfirmOrderTask::new, "TABLE_NAME"),
                function(RejectOrderTask::new, "TABLE_NAME"),
                function(RequestAttentionTask::new, "TABLE_NAME"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void builds_each_function_from_its_own_variables_alone(
            Function<Map<String, String>, RequestStreamHandler> function, List<String> variables) {
        assertThatCode(() -> function.apply(environment(variables))).doesNotThrowAnyException();
    }

    @Test
    void names_a_variable_that_is_missing() {
        assertThatThrownBy(() -> new OrdersHttpHandler(
                        environment(List.of("TABLE_NAME", "CURSOR_KEY_ARN", "ORDER_LINK_KEY_ARN"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("environment variable QUOTE_KEY_ARN is missing");
    }

    private static Arguments function(
            Function<Map<String, String>, RequestStreamHandler> function, String... variables) {
        return Arguments.of(function, List.of(variables));
    }

    private static Map<String, String> patient(Map<String, String> environment) {
        Map<String, String> more = new HashMap<>(environment);
        more.put("CHECKOUT_PATIENCE_MINUTES", "15");
        return more;
    }

    private static Map<String, String> environment(List<String> variables) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "id",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_SESSION_TOKEN", "token"));
        variables.forEach(name -> environment.put(name, "arn:of:" + name));
        return environment;
    }
}
