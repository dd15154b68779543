package dev.souk.infra.cart;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.TableSpec;
import software.constructs.Construct;

/** What carts keep: carts, and what they know of products. */
final class CartData extends Construct {
    private final DomainTable table;

    CartData(Construct scope, Deployment deployment) {
        super(scope, "Data");
        table = new DomainTable(
                this, "Table", deployment, TableSpec.named("cart").withStream());
    }

    DomainTable table() {
        return table;
    }
}
