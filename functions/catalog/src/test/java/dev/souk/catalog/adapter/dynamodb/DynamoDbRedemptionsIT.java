package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.PromotionFixture;
import dev.souk.catalog.application.promotion.RedemptionsContract;
import dev.souk.lambda.fixture.TestTable;

class DynamoDbRedemptionsIT extends RedemptionsContract {
    private final TestTable table = TestTable.create();

    @Override
    protected PromotionFixture empty() {
        return PromotionTable.over(table);
    }
}
