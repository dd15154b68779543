package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Grant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckoutPrivilegesTest {
    @Test
    void the_starter_and_the_reconciler_start_the_checkout_and_no_other() {
        assertThat(granting("states:StartExecution"))
                .hasSize(2)
                .anyMatch(grant -> grant.isFor("orders-checkout-starter"))
                .anyMatch(grant -> grant.isFor("orders-reconcile-checkouts"))
                .allSatisfy(grant -> assertThat(grant.resources())
                        .singleElement()
                        .asString()
                        .endsWith(":stateMachine:souk-dev-checkout"));
    }

    @Test
    void the_reconciler_looks_at_runs_of_the_checkout_and_redrives_them() {
        assertThat(granting("states:RedriveExecution")).singleElement().satisfies(grant -> {
            assertThat(grant.isFor("orders-reconcile-checkouts")).isTrue();
            assertThat(grant.actions())
                    .containsExactlyInAnyOrder("states:DescribeExecution", "states:RedriveExecution");
            assertThat(grant.resources()).singleElement().asString().endsWith(":execution:souk-dev-checkout:*");
        });
    }

    @Test
    void the_api_of_orders_answers_parked_checkouts_and_steers_them_in_no_other_way() {
        assertThat(granting("states:SendTaskSuccess")).singleElement().satisfies(grant -> {
            assertThat(grant.isFor("orders-http")).isTrue();
            assertThat(grant.actions()).containsExactlyInAnyOrder("states:SendTaskSuccess", "states:SendTaskFailure");
            assertThat(grant.resources()).singleElement().asString().endsWith(":stateMachine:souk-dev-checkout");
        });
        assertThat(granting("states:SendTaskFailure")).hasSize(1);
        assertThat(granting("states:StopExecution")).isEmpty();
    }

    private static List<Grant> granting(String action) {
        return Grant.of(Synthesis.dev()).stream()
                .filter(grant -> grant.actions().contains(action))
                .toList();
    }
}
