package dev.souk.inventory.adapter.dynamodb;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.Reservations;
import dev.souk.inventory.application.Stock;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.Correlated;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import java.time.Clock;

/** The ports over a fresh table of DynamoDB Local. */
public record TableFixture(TestTable table, InventoryFixture ports, IdempotencyRecords replies) {

    public static TableFixture create() {
        TestTable table = TestTable.create();
        Clock clock = Clock.systemUTC();
        EventWriter events = EventWriter.system();
        var replies = new IdempotencyRecords(table.client(), table.name(), clock);
        var stock = new DynamoDbStock(table.client(), table.name(), replies, events, Journal.system(table.name()));
        var reservations = new DynamoDbReservations(table.client(), table.name(), events, Journal.system(table.name()));
        var ports = new InventoryFixture(
                Correlated.port(Stock.class, stock), Correlated.port(Reservations.class, reservations));
        return new TableFixture(table, ports, replies);
    }
}
