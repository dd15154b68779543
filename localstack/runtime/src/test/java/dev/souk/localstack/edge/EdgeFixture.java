package dev.souk.localstack.edge;

import dev.souk.dynamodblocal.DynamoDbLocal;
import dev.souk.localstack.cloudformation.CloudAssembly;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.cognito.UserPools;
import dev.souk.localstack.dynamodb.DynamoDb;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.iam.PolicyAuthorization;
import dev.souk.localstack.lambda.Host;
import dev.souk.localstack.lambda.LambdaFunctions;
import dev.souk.localstack.logs.LogStore;
import dev.souk.localstack.logs.LogsApi;
import dev.souk.localstack.s3.Buckets;
import dev.souk.localstack.secretsmanager.SecretsManagerApi;
import dev.souk.localstack.time.ThreadScheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** An edge over two tables, a function that may write to one of them, a secret and a user pool. */
final class EdgeFixture implements AutoCloseable {
    static final String OWN_TABLE = "edge-own";
    static final String OTHER_TABLE = "edge-other";
    private static final String WRITER_ROLE = "arn:aws:iam::000000000000:role/writer-role";
    static final String BUCKET = "souk-test-objects";
    static final String POOL = "eu-central-1_pool";

    final List<String> written = new CopyOnWriteArrayList<>();

    private final EdgeServer server;
    private final List<AutoCloseable> parts;

    private EdgeFixture(EdgeServer server, List<AutoCloseable> parts) {
        this.server = server;
        this.parts = parts;
    }

    static EdgeFixture start(Path directory) {
        Place place = Place.local(4566);
        List<Resource> resources = resources();
        PolicyAuthorization authorization = new PolicyAuthorization(resources, place);
        ThreadScheduler scheduler = new ThreadScheduler();
        LogStore logs = new LogStore(directory, scheduler.clock());
        int port = freePort();
        LambdaFunctions functions = functions(resources, port, logs, scheduler);
        DynamoDb dynamoDb =
                new DynamoDb(DynamoDbLocal.shared().endpoint(), authorization, place, FaultInjection.none());
        dynamoDb.createTables(resources);
        Buckets buckets = new Buckets(resources, Optional.empty(), scheduler.clock(), ids());
        EdgeServer.Services services = new EdgeServer.Services(
                dynamoDb,
                functions,
                userPools(resources, functions, authorization, scheduler),
                List.of(new LogsApi(logs, authorization, place), secrets(resources, authorization, scheduler)),
                authorization,
                List.of(new S3Routes(buckets, EdgeFixture::roleOfAccessKey, authorization)));
        EdgeFixture fixture = new EdgeFixture(
                EdgeServer.start(port, place.account(), services),
                List.of(functions, dynamoDb, scheduler, logs, buckets));
        dynamoDb.onWrite(fixture.written::add);
        return fixture;
    }

    private static LambdaFunctions functions(
            List<Resource> resources, int port, LogStore logs, ThreadScheduler scheduler) {
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        String region = Place.local(4566).region();
        Host host = new Host(logs, endpoint, region, scheduler, new Ids(), new Random(7), FaultInjection.none());
        return new LambdaFunctions(
                new CloudAssembly(resources, Map.of("tests.zip", testClasses())), host, (_, _, _, _) -> {});
    }

    private static SecretsManagerApi secrets(
            List<Resource> resources, PolicyAuthorization authorization, ThreadScheduler scheduler) {
        return new SecretsManagerApi(
                resources, Optional.empty(), authorization, scheduler.clock(), new Random(7), new Ids());
    }

    private static UserPools userPools(
            List<Resource> resources,
            LambdaFunctions functions,
            PolicyAuthorization authorization,
            ThreadScheduler scheduler) {
        var around = new UserPools.Surroundings(
                Optional.empty(), functions, authorization, scheduler.clock(), new Random(7), new Ids());
        return new UserPools(resources, Place.local(4566), around);
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        return clientOf("dev", builder);
    }

    /** A client with the credentials of a function, by its name, or else of a developer. */
    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C clientOf(String accessKeyId, B builder) {
        return builder.endpointOverride(URI.create(url()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "any")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        server.close();
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<Resource> resources() {
        String role = WRITER_ROLE;
        return List.of(
                table(OWN_TABLE),
                table(OTHER_TABLE),
                Stack.of("AWS::IAM::Role", "Role", "writer-role", role, "{}"),
                Stack.of("AWS::IAM::Policy", "Policy", "policy", "", """
                        {'Roles': ['writer-role'], 'PolicyDocument': {'Statement': [
                         {'Effect': 'Allow', 'Action': 'dynamodb:PutItem', 'Resource': '%s'},
                         {'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::%s/public/*'}]}}""".formatted(tableArn(OWN_TABLE), BUCKET)),
                Stack.of("AWS::S3::Bucket", "Objects", BUCKET, "arn:aws:s3:::" + BUCKET, "{}"),
                function("writer", "PutItemHandler", role),
                function("echo", "EchoHandler", role),
                Stack.of(
                        "AWS::SecretsManager::Secret",
                        "Key",
                        "",
                        "arn:aws:secretsmanager:eu-central-1:000000000000:secret:souk/key-abc123",
                        "{'GenerateSecretString': {'PasswordLength': 40, 'ExcludePunctuation': true}}"),
                Stack.of("AWS::Cognito::UserPool", "Pool", POOL, "", "{}"),
                Stack.of(
                        "AWS::Cognito::UserPoolClient",
                        "Client",
                        "client",
                        "",
                        "{'UserPoolId': '%s'}".formatted(POOL)));
    }

    private static Optional<String> roleOfAccessKey(String accessKeyId) {
        return accessKeyId.equals("writer") ? Optional.of(WRITER_ROLE) : Optional.empty();
    }

    private static Supplier<String> ids() {
        AtomicInteger last = new AtomicInteger();
        return () -> "id-" + last.incrementAndGet();
    }

    private static Resource table(String name) {
        return Stack.of("AWS::DynamoDB::Table", name, name, tableArn(name), """
                {'AttributeDefinitions': [{'AttributeName': 'pk', 'AttributeType': 'S'}, {'AttributeName': 'sk', 'AttributeType': 'S'}],
                 'KeySchema': [{'AttributeName': 'pk', 'KeyType': 'HASH'}, {'AttributeName': 'sk', 'KeyType': 'RANGE'}],
                 'StreamSpecification': {'StreamViewType': 'NEW_AND_OLD_IMAGES'},
                 'TimeToLiveSpecification': {'AttributeName': 'expiresAt', 'Enabled': true}}""");
    }

    private static String tableArn(String name) {
        return "arn:aws:dynamodb:eu-central-1:000000000000:table/" + name;
    }

    private static Resource function(String name, String handler, String role) {
        return Stack.of("AWS::Lambda::Function", name, name, Stack.functionArn(name), """
                {'Runtime': 'java25', 'Handler': 'dev.souk.localstack.lambda.handlers.%s', 'Role': '%s', 'Timeout': 10,
                 'Code': {'S3Key': 'tests.zip'}}""".formatted(handler, role));
    }

    private static Path testClasses() {
        try {
            return Path.of(EdgeFixture.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Functions are told the address before the server listens on it. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
