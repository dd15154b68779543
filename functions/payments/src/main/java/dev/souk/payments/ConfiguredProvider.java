package dev.souk.payments;

import dev.souk.lambda.AwsClients;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Lazy;
import dev.souk.lambda.Platform;
import dev.souk.payments.adapter.provider.DynamoDbProviderLedger;
import dev.souk.payments.adapter.provider.GuardedProvider;
import dev.souk.payments.adapter.provider.SimulatedEvents;
import dev.souk.payments.adapter.provider.SimulatedProvider;
import dev.souk.payments.adapter.stripe.StripeClients;
import dev.souk.payments.adapter.stripe.StripeEvents;
import dev.souk.payments.adapter.stripe.StripeProvider;
import dev.souk.payments.adapter.workflow.MetricAlarms;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.application.ProviderEventReader;
import java.time.Clock;
import java.util.function.Supplier;

/** The payment provider that the environment names, behind one breaker for all that a sandbox asks of it. */
final class ConfiguredProvider {
    private final Environment environment;
    private final AwsClients aws;
    private final Clock clock;
    private final Supplier<PaymentProvider> guarded;

    ConfiguredProvider(Environment environment, AwsClients aws, Clock clock) {
        this.environment = environment;
        this.aws = aws;
        this.clock = clock;
        this.guarded = Lazy.of(() -> new GuardedProvider(provider(), clock, new MetricAlarms()::providerDegraded));
    }

    /** @throws IllegalStateException when the environment names a provider that does not exist */
    PaymentProvider port() {
        return guarded.get();
    }

    /** @throws IllegalStateException when the environment names a provider that does not exist */
    ProviderEventReader events() {
        return isStripe() ? new StripeEvents() : new SimulatedEvents();
    }

    private PaymentProvider provider() {
        return isStripe()
                ? new StripeProvider(
                        () -> StripeClients.of(
                                stripeKey(), environment.find("STRIPE_API_BASE").orElse(null)),
                        environment.find("STRIPE_RETURN_URL").orElse(null))
                : new SimulatedProvider(
                        new DynamoDbProviderLedger(aws.dynamoDb(), environment.require("PROVIDER_TABLE_NAME")),
                        Platform.current()::pause,
                        clock,
                        Platform.current()::timeOrderedId);
    }

    private boolean isStripe() {
        String name = environment.require("PAYMENT_PROVIDER");
        return switch (name) {
            case "stripe" -> true;
            case "simulated" -> false;
            default ->
                throw new IllegalStateException(
                        "environment variable PAYMENT_PROVIDER must be 'simulated' or 'stripe', got '%s'"
                                .formatted(name));
        };
    }

    private String stripeKey() {
        String arn = environment.require("STRIPE_KEY_ARN");
        return aws.secretsManager().getSecretValue(get -> get.secretId(arn)).secretString();
    }
}
