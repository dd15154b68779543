package dev.souk.lambda;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/** AWS clients of one function. Each is made at first use and kept for the life of the sandbox. */
public interface AwsClients {

    /** The clients of the running code's platform. */
    static AwsClients of(Environment environment) {
        return Platform.current().clients(environment);
    }

    DynamoDbClient dynamoDb();

    EventBridgeClient eventBridge();

    SfnClient stepFunctions();

    KmsClient kms();

    SecretsManagerClient secretsManager();

    /** Any other client, of a module that not every function carries. Not kept: its one user keeps it. */
    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder);
}
