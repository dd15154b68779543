package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.PromotionFixture;
import dev.souk.catalog.application.promotion.Promotions;
import dev.souk.catalog.application.promotion.Redemptions;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.Correlated;
import dev.souk.lambda.fixture.TestTable;

/** The ports of promotions over a table of DynamoDB Local, each call inside an invocation, as functions make it. */
final class PromotionTable {
    private PromotionTable() {}

    static PromotionFixture over(TestTable table) {
        EventWriter events = EventWriter.system();
        return new PromotionFixture(
                Correlated.port(Promotions.class, new DynamoDbPromotions(table::client, table.name(), events)),
                Correlated.port(Redemptions.class, new DynamoDbRedemptions(table::client, table.name(), events)));
    }
}
