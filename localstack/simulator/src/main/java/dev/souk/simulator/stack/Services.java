package dev.souk.simulator.stack;

import dev.souk.dynamodb.memory.MemoryDynamoDb;
import dev.souk.lambda.AwsClients;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The services that simulated functions call. */
record Services(
        MemoryDynamoDb database,
        StaleReads staleReads,
        EventBridgeClient bus,
        SfnClient machines,
        SecretsManagerClient secrets) {

    /** Clients of these services by way of one process. */
    AwsClients through(PortCalls process) {
        return new Through(
                PortCalls.through(process, DynamoDbClient.class, database),
                PortCalls.through(process, EventBridgeClient.class, bus),
                PortCalls.through(process, SfnClient.class, machines),
                PortCalls.through(process, SecretsManagerClient.class, secrets));
    }

    private record Through(
            DynamoDbClient dynamoDb,
            EventBridgeClient eventBridge,
            SfnClient stepFunctions,
            SecretsManagerClient secretsManager)
            implements AwsClients {
        @Override
        public KmsClient kms() {
            throw new UnsupportedOperationException("KMS is not simulated");
        }

        @Override
        public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder) {
            throw new UnsupportedOperationException(builder.getClass() + " is not simulated");
        }
    }
}
