package dev.souk.infra.payments;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainKey;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.TableSpec;
import software.constructs.Construct;

/** What payments keep: intents and the journal; and apart from them, the books of the simulated provider. */
final class PaymentsData extends Construct {
    private final DomainTable table;
    private final DomainTable providerLedger;

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
    }

    DomainTable table() {
        return table;
    }

    DomainTable providerLedger() {
        return providerLedger;
    }
}
