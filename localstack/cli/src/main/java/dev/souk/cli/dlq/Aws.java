package dev.souk.cli.dlq;

import dev.souk.cli.Edge;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients that dead letters take: of a stack on this machine, or of AWS. */
public record Aws(SqsClient sqs, LambdaClient lambda, DynamoDbStreamsClient streams, LastErrors errors)
        implements AutoCloseable {

    /** The stack behind an edge port. */
    public static Aws at(URI edge) {
        return with(
                new Settings() {
                    @Override
                    public <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
                        return builder.endpointOverride(edge)
                                .region(Region.EU_CENTRAL_1)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                                .build();
                    }
                },
                LastErrors.toldBy(new Edge(edge)));
    }

    /** AWS, with the region and the credentials that the AWS CLI would take. */
    public static Aws ofTheEnvironment() {
        return with(
                new Settings() {
                    @Override
                    public <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
                        return builder.build();
                    }
                },
                LastErrors.ELSEWHERE);
    }

    private static Aws with(Settings settings, LastErrors errors) {
        SdkHttpClient http = UrlConnectionHttpClient.create();
        return new Aws(
                settings.client(SqsClient.builder().httpClient(http)),
                settings.client(LambdaClient.builder().httpClient(http)),
                settings.client(DynamoDbStreamsClient.builder().httpClient(http)),
                errors);
    }

    /** Finishes a client. */
    private interface Settings {
        <B extends AwsClientBuilder<B, C>, C> C client(B builder);
    }

    @Override
    public void close() {
        sqs.close();
        lambda.close();
        streams.close();
    }
}
