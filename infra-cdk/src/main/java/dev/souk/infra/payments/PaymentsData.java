package dev.souk.infra.payments;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainKey;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.TableSpec;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** What payments keep: intents and the journal; and apart from them, what the provider needs. */
final class PaymentsData extends Construct {
    private static final int SECRET_CHARACTERS = 64;

    private final DomainTable table;
    private final ProviderAccess provider;
    private final ISecret webhookSecret;

    PaymentsData(Construct scope, Deployment deployment) {
        super(scope, "Data");
        DomainKey key = new DomainKey(this, "Key", deployment, "payments");
        table = new DomainTable(
                this,
                "Table",
                deployment,
                TableSpec.named("payments").withStream().encryptedWith(key.key()));
        provider = switch (deployment.paymentProvider()) {
            case SIMULATED -> new ProviderAccess.Simulated(ledger(deployment, key));
            case STRIPE ->
                new ProviderAccess.Stripe(secret(deployment, "StripeKey", "stripe-api-key", "Opens Stripe's API"));
        };
        webhookSecret =
                secret(deployment, "WebhookSecret", "payment-webhook-secret", "Signs what the payment provider tells");
    }

    private DomainTable ledger(Deployment deployment, DomainKey key) {
        return new DomainTable(
                this,
                "ProviderLedger",
                deployment,
                TableSpec.named("simulated-provider").encryptedWith(key.key()));
    }

    /** Holds something random until somebody puts the provider's own in its place. */
    private ISecret secret(Deployment deployment, String id, String name, String description) {
        return Secret.Builder.create(this, id)
                .secretName(deployment.path(name))
                .description(description)
                .generateSecretString(SecretStringGenerator.builder()
                        .passwordLength(SECRET_CHARACTERS)
                        .excludePunctuation(true)
                        .build())
                .removalPolicy(deployment.settings().removalPolicy())
                .build();
    }

    /** What the provider signs its messages with. A real provider's own is put in its place. */
    ISecret webhookSecret() {
        return webhookSecret;
    }

    DomainTable table() {
        return table;
    }

    /** How functions reach the provider. */
    ProviderAccess provider() {
        return provider;
    }
}
