package dev.souk.infra.recommendations;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.TableSpec;
import software.constructs.Construct;

/** What recommendations keep: what is known of products, weights of purchases, and histories of shoppers. */
final class RecommendationsData extends Construct {
    private final DomainTable table;

    RecommendationsData(Construct scope, Deployment deployment) {
        super(scope, "Data");
        table = new DomainTable(this, "Table", deployment, TableSpec.named("recommendations"));
    }

    DomainTable table() {
        return table;
    }
}
