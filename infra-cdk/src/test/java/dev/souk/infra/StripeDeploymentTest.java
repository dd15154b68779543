package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Assembly;
import dev.souk.infra.template.Resource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A deployment on real payments: {@code -c paymentProvider=stripe}. */
final class StripeDeploymentTest {
    private final Assembly stripe = Assembly.read(
            Path.of(Synthesis.app(Stage.DEV, PaymentProviders.STRIPE).synth().getDirectory()));

    @Test
    void its_functions_know_the_provider_and_its_key_and_no_simulated_books() {
        for (String part : new String[] {"http", "authorize-payment", "capture-payment", "void-payment"}) {
            Resource function = stripe.resource("AWS::Lambda::Function", "FunctionName", "souk-dev-payments-" + part);
            assertThat(function.text("Environment.Variables.PAYMENT_PROVIDER")).isEqualTo("stripe");
            assertThat(function.property("Environment.Variables.STRIPE_KEY_ARN").isMissingNode())
                    .isFalse();
            assertThat(function.property("Environment.Variables.PROVIDER_TABLE_NAME")
                            .isMissingNode())
                    .isTrue();
        }
        assertThat(stripe.resources("AWS::DynamoDB::Table"))
                .noneMatch(table -> table.text("TableName").contains("simulated"));
    }
}
