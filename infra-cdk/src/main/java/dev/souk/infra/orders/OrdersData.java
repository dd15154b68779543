package dev.souk.infra.orders;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainKey;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.TableSpec;
import software.constructs.Construct;

/** What orders keep: their events and the views of them, encrypted with a key of their own. */
final class OrdersData extends Construct {
    private final DomainTable table;

    OrdersData(Construct scope, Deployment deployment) {
        super(scope, "Data");
        DomainKey key = new DomainKey(this, "Key", deployment, "orders");
        table = new DomainTable(
                this,
                "Table",
                deployment,
                TableSpec.named("orders").withStream().encryptedWith(key.key()));
    }

    DomainTable table() {
        return table;
    }
}
