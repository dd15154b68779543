package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.PromotionFixture;
import dev.souk.catalog.application.promotion.PromotionsContract;
import dev.souk.lambda.fixture.TestTable;

class DynamoDbPromotionsIT extends PromotionsContract {
    private final TestTable table = TestTable.create();

    @Override
    protected PromotionFixture empty() {
        return PromotionTable.over(table);
    }
}
