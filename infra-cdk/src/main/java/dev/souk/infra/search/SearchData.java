package dev.souk.infra.search;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.TableSpec;
import software.constructs.Construct;

/** What the search keeps: its documents, and the index that is built from them. */
final class SearchData extends Construct {
    private final DomainTable table;
    private final IndexBucket index;

    SearchData(Construct scope, Deployment deployment) {
        super(scope, "Data");
        table = new DomainTable(
                this, "Table", deployment, TableSpec.named("search").withStream());
        index = new IndexBucket(this, deployment);
    }

    DomainTable table() {
        return table;
    }

    IndexBucket index() {
        return index;
    }
}
