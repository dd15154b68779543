package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who outside may call which function, and along what. */
class InvokePermissionsTest {
    @Test
    void only_the_gateway_and_the_clock_may_call_from_outside_and_only_along_routes_and_rules() {
        assertThat(Synthesis.dev().resources("AWS::Lambda::Permission"))
                .isNotEmpty()
                .filteredOn(permission -> !permission.text("FunctionName").contains("accounts-post-confirmation"))
                .allSatisfy(permission -> {
                    assertThat(permission.text("Principal")).isIn("apigateway.amazonaws.com", "events.amazonaws.com");
                    assertThat(permission.text("FunctionName")).endsWith(":live");
                    assertThat(permission.property("SourceArn").isMissingNode()).isFalse();
                });
    }

    @Test
    void cognito_calls_nothing_but_its_trigger_and_only_from_the_user_pool() {
        assertThat(Synthesis.dev().resources("AWS::Lambda::Permission"))
                .filteredOn(permission -> permission.text("Principal").equals("cognito-idp.amazonaws.com"))
                .singleElement()
                .satisfies(permission -> {
                    assertThat(permission.text("FunctionName")).endsWith("accounts-post-confirmation:live");
                    assertThat(permission.property("SourceArn").isMissingNode()).isFalse();
                });
    }
}
