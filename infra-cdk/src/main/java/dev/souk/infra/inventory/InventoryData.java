package dev.souk.infra.inventory;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.TableSpec;
import software.constructs.Construct;

/** What inventory keeps: stock, reservations and movements. */
final class InventoryData extends Construct {
    private final DomainTable table;

    InventoryData(Construct scope, Deployment deployment) {
        super(scope, "Data");
        table = new DomainTable(
                this, "Table", deployment, TableSpec.named("inventory").withStream());
    }

    DomainTable table() {
        return table;
    }
}
