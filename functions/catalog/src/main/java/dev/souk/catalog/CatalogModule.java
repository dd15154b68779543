package dev.souk.catalog;

import dev.souk.catalog.adapter.dynamodb.CurrentGeneration;
import dev.souk.catalog.adapter.dynamodb.DynamoDbAvailabilities;
import dev.souk.catalog.adapter.dynamodb.DynamoDbPrices;
import dev.souk.catalog.adapter.dynamodb.DynamoDbProducts;
import dev.souk.catalog.adapter.dynamodb.DynamoDbPromotions;
import dev.souk.catalog.adapter.dynamodb.DynamoDbReadModel;
import dev.souk.catalog.adapter.dynamodb.DynamoDbRedemptions;
import dev.souk.catalog.adapter.dynamodb.DynamoDbStorefront;
import dev.souk.catalog.application.Availabilities;
import dev.souk.catalog.application.Prices;
import dev.souk.catalog.application.Products;
import dev.souk.catalog.application.ReadModel;
import dev.souk.catalog.application.Storefront;
import dev.souk.catalog.application.promotion.Promotions;
import dev.souk.catalog.application.promotion.RedeemCoupons;
import dev.souk.catalog.application.promotion.Redemptions;
import dev.souk.catalog.application.promotion.ReleaseCoupons;
import dev.souk.lambda.AwsClients;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Platform;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.events.OutboxRelay;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.time.Clock;
import java.util.Map;

/** The catalogue's composition root: what its functions are made of, from the environment of one of them. */
public final class CatalogModule {
    private final Environment environment;
    private final AwsClients aws;
    private final Clock clock = Platform.current().clock();

    public CatalogModule(Map<String, String> environment) {
        this.environment = new Environment(environment);
        this.aws = AwsClients.of(this.environment);
    }

    public Environment environment() {
        return environment;
    }

    public Clock clock() {
        return clock;
    }

    public Products products() {
        return new DynamoDbProducts(aws::dynamoDb, table(), EventWriter.system());
    }

    public Prices prices() {
        return new DynamoDbPrices(aws::dynamoDb, table(), EventWriter.system());
    }

    public ReadModel readModel() {
        return new DynamoDbReadModel(aws::dynamoDb, table());
    }

    public Storefront storefront() {
        return new DynamoDbStorefront(aws::dynamoDb, table(), new CurrentGeneration(clock));
    }

    public Availabilities availabilities() {
        return new DynamoDbAvailabilities(aws::dynamoDb, table());
    }

    public Promotions promotions() {
        return new DynamoDbPromotions(aws::dynamoDb, table(), EventWriter.system());
    }

    public RedeemCoupons redeemCoupons() {
        return new RedeemCoupons(promotions(), redemptions(), clock);
    }

    public ReleaseCoupons releaseCoupons() {
        return new ReleaseCoupons(redemptions());
    }

    private Redemptions redemptions() {
        return new DynamoDbRedemptions(aws::dynamoDb, table(), EventWriter.system());
    }

    public Cursors cursors() {
        var keys = SigningKeys.of(aws::secretsManager, environment.require("CURSOR_KEY_ARN"), clock);
        return new Cursors(new SignedTokens(keys, clock));
    }

    public OutboxRelay relay() {
        return new OutboxRelay(environment, aws::eventBridge, aws::dynamoDb);
    }

    private String table() {
        return environment.require("TABLE_NAME");
    }
}
