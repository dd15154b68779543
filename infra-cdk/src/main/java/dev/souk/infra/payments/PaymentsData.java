package dev.souk.infra.payments;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainKey;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.TableSpec;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** What payments keep: intents and the journal; and apart from them, the books of the simulated provider. */
final class PaymentsData extends Construct {
    private static final int SECRET_CHARACTERS = 64;

    private final DomainTable table;
    private final DomainTable providerLedger;
    private final ISecret webhookSecret;

    PaymentsData(Construct scope, Deployment deployment) {
        super(scope, "Data");
        DomainKey key = new DomainKey(this, "Key", deployment, "payments");
        table = new DomainTable(
                this,
                "Table",
                deployment,
                TableSpec.named("payments").withStream().encryptedWith(key.key()));
        providerLedger = new DomainTable(
                this,
                "ProviderLedger",
                deployment,
                TableSpec.named("simulated-provider").encryptedWith(key.key()));
        webhookSecret = Secret.Builder.create(this, "WebhookSecret")
                .secretName(deployment.path("payment-webhook-secret"))
                .description("Signs what the payment provider tells")
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

    DomainTable providerLedger() {
        return providerLedger;
    }
}
