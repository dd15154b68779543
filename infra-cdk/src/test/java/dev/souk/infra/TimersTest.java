package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertCalls("souk-dev-" + function, "souk-dev-" + function, expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "inventory", "accounts", "cart", "orders", "payments"})
    void each_relay_looks_by_the_clock_whether_it_still_hears_of_facts(String domain) {
        String relay = "souk-dev-%s-relay".formatted(domain);
        assertCalls(relay + "-pulse", relay, "rate(15 minutes)");
    }

    private static void assertCalls(String name, String function, String expression) {
        Resource rule = Synthesis.dev().resource("AWS::Events::Rule", "Name", name);

        assertThat(rule.text("ScheduleExpression")).isEqualTo(expression);
        assertThat(rule.property("Targets")).hasSize(1);
        assertThat(rule.stack().text(rule.property("Targets").path(0).path("Arn")))
                .endsWith(function + ":live");
        assertThat(rule.stack()
                        .text(rule.property("Targets")
                                .path(0)
                                .path("DeadLetterConfig")
                                .path("Arn")))
                .isEqualTo(name + "-dlq");
    }
}
