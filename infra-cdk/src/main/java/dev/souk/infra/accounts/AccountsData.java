package dev.souk.infra.accounts;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainKey;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.TableSpec;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** What accounts keeps: profiles and who was which guest, encrypted with a key of their own. */
final class AccountsData extends Construct {
    private final DomainTable table;
    private final IKey customerKeys;

    AccountsData(Construct scope, Deployment deployment) {
        super(scope, "Data");
        customerKeys = new DomainKey(this, "CustomerKeys", deployment, "accounts-customers").key();
        DomainKey key = new DomainKey(this, "Key", deployment, "accounts");
        table = new DomainTable(
                this,
                "Table",
                deployment,
                TableSpec.named("accounts").withStream().encryptedWith(key.key()));
    }

    /** Wraps the data keys of customers. Another key than the table's, which everybody who reads the table may use. */
    IKey customerKeys() {
        return customerKeys;
    }

    DomainTable table() {
        return table;
    }
}
