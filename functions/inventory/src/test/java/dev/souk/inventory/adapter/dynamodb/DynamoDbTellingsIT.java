package dev.souk.inventory.adapter.dynamodb;

import dev.souk.inventory.application.Tellings;
import dev.souk.inventory.application.TellingsContract;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.Correlated;

class DynamoDbTellingsIT extends TellingsContract {
    @Override
    protected Shop empty() {
        TableFixture fixture = TableFixture.create();
        return new Shop(fixture.ports(), tellings(fixture));
    }

    /** Run inside an invocation. */
    private static Tellings tellings(TableFixture fixture) {
        var table = fixture.table();
        return Correlated.port(
                Tellings.class, new DynamoDbTellings(table.client(), table.name(), EventWriter.system()));
    }
}
