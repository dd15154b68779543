package dev.souk.cart.adapter.dynamodb;

import dev.souk.cart.application.promotion.CartCoupons;
import dev.souk.cart.application.promotion.ProductCategories;
import dev.souk.cart.application.promotion.PromotionCopies;
import dev.souk.cart.application.promotion.PromotionPortsContract;
import dev.souk.lambda.fixture.TestTable;

class DynamoDbPromotionPortsIT extends PromotionPortsContract {
    private final TestTable table = TestTable.create();

    @Override
    protected PromotionCopies copies() {
        return new DynamoDbPromotionCopies(table::client, table.name());
    }

    @Override
    protected ProductCategories categories() {
        return new DynamoDbProductCategories(table::client, table.name());
    }

    @Override
    protected CartCoupons coupons() {
        return new DynamoDbCartCoupons(table::client, table.name());
    }
}
