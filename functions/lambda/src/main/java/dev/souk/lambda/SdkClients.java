package dev.souk.lambda;

import java.net.URI;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * Clients of the SDK, built from its own environment: region, credentials and, like the SDK itself does, the
 * endpoint in {@code AWS_ENDPOINT_URL}. Each client is built at first use and kept for the life of the sandbox.
 */
final class SdkClients implements AwsClients {
    private final Environment environment;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final Supplier<DynamoDbClient> dynamoDb = Lazy.of(() -> build(DynamoDbClient.builder()));
    private final Supplier<EventBridgeClient> eventBridge = Lazy.of(() -> build(EventBridgeClient.builder()));
    private final Supplier<SfnClient> stepFunctions = Lazy.of(() -> build(SfnClient.builder()));
    private final Supplier<KmsClient> kms = Lazy.of(() -> build(KmsClient.builder()));
    private final Supplier<SecretsManagerClient> secretsManager = Lazy.of(() -> build(SecretsManagerClient.builder()));

    SdkClients(Environment environment) {
        this.environment = environment;
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return dynamoDb.get();
    }

    @Override
    public EventBridgeClient eventBridge() {
        return eventBridge.get();
    }

    @Override
    public SfnClient stepFunctions() {
        return stepFunctions.get();
    }

    @Override
    public KmsClient kms() {
        return kms.get();
    }

    @Override
    public SecretsManagerClient secretsManager() {
        return secretsManager.get();
    }

    @Override
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder) {
        builder.httpClient(http)
                .region(Region.of(environment.require("AWS_REGION")))
                .credentialsProvider(credentials());
        environment.find("AWS_ENDPOINT_URL").map(URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /** Credentials given in the environment win: on Lambda they are the function role's, and there are no others. */
    private AwsCredentialsProvider credentials() {
        return environment
                .find("AWS_ACCESS_KEY_ID")
                .<AwsCredentialsProvider>map(id -> StaticCredentialsProvider.create(AwsSessionCredentials.create(
                        id, environment.require("AWS_SECRET_ACCESS_KEY"), environment.require("AWS_SESSION_TOKEN"))))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
