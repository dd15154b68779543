package dev.souk.infra.accounts;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainKey;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.TableSpec;
import software.constructs.Construct;

/** What accounts keeps: profiles and who was which guest, encrypted with a key of their own. */
final class AccountsData extends Construct {
    private final DomainTable table;

    AccountsData(Construct scope, Deployment deployment) {
        super(scope, "Data");
        DomainKey key = new DomainKey(this, "Key", deployment, "accounts");
        table = new DomainTable(
                this,
                "Table",
                deployment,
                TableSpec.named("accounts").withStream().encryptedWith(key.key()));
    }

    DomainTable table() {
        return table;
    }
}
