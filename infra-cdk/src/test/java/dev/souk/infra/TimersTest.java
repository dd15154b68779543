package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimersTest {
    @ParameterizedTest
    @CsvSource({
        "cart-abandon-idle, rate(15 minutes)",
        "catalog-tick, rate(1 minute)",
        "inventory-expire-holds, rate(1 minute)",
        "orders-reconcile-checkouts, rate(1 minute)",
        "payments-parked-events, rate(1 minute)",
        "payments-reconcile, rate(15 minutes)",
        "payments-resolve-doubts, rate(1 minute)"
    })
    void each_timer_calls_its_function_as_often_as_it_shall(String function, String expression) {
        Resource rule = Synthesis.dev().resource("AWS::Events::Rule", "Name", "souk-dev-" + function);

        assertThat(rule.text("ScheduleExpression")).isEqualTo(expression);
        assertThat(rule.property("Targets")).hasSize(1);
        assertThat(rule.stack().text(rule.property("Targets").path(0).path("Arn")))
                .endsWith("souk-dev-" + function + ":live");
        assertThat(rule.stack()
                        .text(rule.property("Targets")
                                .path(0)
                                .path("DeadLetterConfig")
                                .path("Arn")))
                .isEqualTo("souk-dev-" + function + "-dlq");
    }
}
