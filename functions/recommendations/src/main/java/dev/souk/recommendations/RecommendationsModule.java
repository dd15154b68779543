package dev.souk.recommendations;

import dev.souk.lambda.AwsClients;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Platform;
import dev.souk.recommendations.adapter.dynamodb.DynamoDbCoPurchases;
import dev.souk.recommendations.adapter.dynamodb.DynamoDbHistories;
import dev.souk.recommendations.adapter.dynamodb.DynamoDbProducts;
import dev.souk.recommendations.application.CoPurchases;
import dev.souk.recommendations.application.Histories;
import dev.souk.recommendations.application.Products;
import dev.souk.recommendations.domain.Decay;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The composition root of recommendations: what its functions are made of, from the environment of one of them. */
public final class RecommendationsModule {
    private final Environment environment;
    private final AwsClients aws;

    public RecommendationsModule(Map<String, String> environment) {
        this.environment = new Environment(environment);
        this.aws = AwsClients.of(this.environment);
    }

    public Environment environment() {
        return environment;
    }

    public Products products() {
        return new DynamoDbProducts(aws::dynamoDb, table());
    }

    public CoPurchases coPurchases() {
        long days = Long.parseLong(environment.require("HALF_LIFE_DAYS"));
        return new DynamoDbCoPurchases(aws::dynamoDb, table(), new Decay(Duration.ofDays(days)), clock());
    }

    public Histories histories() {
        return new DynamoDbHistories(aws::dynamoDb, table());
    }

    public Clock clock() {
        return Platform.current().clock();
    }

    private String table() {
        return environment.require("TABLE_NAME");
    }
}
