package dev.souk.infra.catalog;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.TableSpec;
import software.constructs.Construct;

/** What the catalog keeps: products, categories and its outbox. */
final class CatalogData extends Construct {
    private final DomainTable table;

    CatalogData(Construct scope, Deployment deployment) {
        super(scope, "Data");
        table = new DomainTable(
                this, "Table", deployment, TableSpec.named("catalog").withStream());
    }

    DomainTable table() {
        return table;
    }
}
