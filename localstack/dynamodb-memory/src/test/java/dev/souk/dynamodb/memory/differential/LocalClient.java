package dev.souk.dynamodb.memory.differential;

import dev.souk.dynamodblocal.DynamoDbLocal;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Clients of the DynamoDB Local that the tests of one JVM share. */
final class LocalClient {
    /** DynamoDB Local looks whose request it is, never whether the signature is right: to sign takes time. */
    private static final String UNSIGNED =
            "AWS4-HMAC-SHA256 Credential=test/20260301/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    private LocalClient() {}

    /** With an empty table whose key attributes are the strings {@code pk} and {@code sk}. */
    static DynamoDbClient withTable(String name) {
        var client = DynamoDbClient.builder()
                .endpointOverride(DynamoDbLocal.shared().endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(calls -> calls.putHeader("Authorization", UNSIGNED))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        client.createTable(table -> table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("sk"))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
        return client;
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
