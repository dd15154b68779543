package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Grant;
import dev.souk.infra.template.Resource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class CheckoutTest {
    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{(\\w+)}");

    private static final Map<String, String> TASKS = new TreeMap<>(Map.ofEntries(
            Map.entry("ReserveStock", "inventory-reserve-stock"),
            Map.entry("ReleaseStock", "inventory-release-stock"),
            Map.entry("RedeemCoupons", "catalog-redeem-coupons"),
            Map.entry("ReleaseCoupons", "catalog-release-coupons"),
            Map.entry("AuthorizePayment", "payments-authorize-payment"),
            Map.entry("CapturePayment", "payments-capture-payment"),
            Map.entry("VoidPayment", "payments-void-payment"),
            Map.entry("ConfirmOrder", "orders-confirm-order"),
            Map.entry("RejectOrder", "orders-reject-order"),
            Map.entry("RequestAttention", "orders-request-attention"),
            Map.entry("CancelUnpaidOrder", "orders-cancel-unpaid-order")));

    @Test
    void every_task_calls_the_alias_of_its_function() {
        Map<String, String> called = new TreeMap<>();
        machine().property("DefinitionSubstitutions").properties().forEach(substitution -> {
            String arn = machine().stack().text(substitution.getValue());
            called.put(substitution.getKey(), arn.substring(arn.indexOf("function:") + "function:".length()));
        });

        Map<String, String> expected = new TreeMap<>();
        TASKS.forEach((state, function) -> expected.put(state + "FunctionArn", "souk-dev-" + function + ":live"));
        assertThat(called).isEqualTo(expected);
    }

    @Test
    void everything_that_the_definition_leaves_open_is_supplied() {
        Set<String> wanted = new TreeSet<>();
        SUBSTITUTION
                .matcher(machine().text("DefinitionString"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(wanted::add);

        assertThat(wanted).isNotEmpty();
        assertThat(machine().property("DefinitionSubstitutions").properties())
                .extracting(Map.Entry::getKey)
                .containsAll(wanted);
    }

    @Test
    void the_definition_is_the_file_as_it_stands() {
        assertThat(machine().text("DefinitionString")).isEqualTo(SoukApp.checkoutDefinition());
    }

    @Test
    void the_machine_may_call_its_tasks_and_nothing_else() {
        assertThat(Grant.of(Synthesis.dev()))
                .filteredOn(grant -> grant.actions().contains("lambda:InvokeFunction"))
                .singleElement()
                .satisfies(grant -> assertThat(grant.resources())
                        .containsExactlyInAnyOrderElementsOf(TASKS.values().stream()
                                .map("arn:aws:lambda:region:account:function:souk-dev-%s:live"::formatted)
                                .toList()));
    }

    @Test
    void it_has_the_name_that_its_starter_knows_and_logs_every_step_without_the_payment_token() {
        assertThat(machine().text("StateMachineName")).isEqualTo("souk-dev-checkout");
        assertThat(machine().text("LoggingConfiguration.Level")).isEqualTo("ALL");
        assertThat(machine().text("LoggingConfiguration.IncludeExecutionData")).isEqualTo("false");
        assertThat(machine().text("TracingConfiguration.Enabled")).isEqualTo("true");
    }

    private static Resource machine() {
        return Synthesis.dev().resources("AWS::StepFunctions::StateMachine").getFirst();
    }
}
