package dev.souk.localstack;

import dev.souk.dynamodblocal.DynamoDbLocal;
import dev.souk.localstack.apigateway.ApiGateway;
import dev.souk.localstack.apigateway.ApiServer;
import dev.souk.localstack.apigateway.RestApi;
import dev.souk.localstack.cloudformation.CloudAssembly;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.cognito.CognitoApi;
import dev.souk.localstack.cognito.UserPools;
import dev.souk.localstack.dynamodb.DynamoDb;
import dev.souk.localstack.edge.EdgeServer;
import dev.souk.localstack.edge.FaultyService;
import dev.souk.localstack.edge.JsonService;
import dev.souk.localstack.edge.S3Routes;
import dev.souk.localstack.eventbridge.EventArchive;
import dev.souk.localstack.eventbridge.EventBridgeApi;
import dev.souk.localstack.eventbridge.EventBuses;
import dev.souk.localstack.eventbridge.EventTarget;
import dev.souk.localstack.eventbridge.FaultyTarget;
import dev.souk.localstack.eventbridge.FunctionTarget;
import dev.souk.localstack.eventbridge.QueueTarget;
import dev.souk.localstack.eventbridge.Schedules;
import dev.souk.localstack.eventbridge.StateMachineTarget;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.faults.FaultRoutes;
import dev.souk.localstack.faults.Pause;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.iam.PolicyAuthorization;
import dev.souk.localstack.kms.KmsApi;
import dev.souk.localstack.lambda.Host;
import dev.souk.localstack.lambda.LambdaFunctions;
import dev.souk.localstack.logs.LogStore;
import dev.souk.localstack.logs.LogsApi;
import dev.souk.localstack.mappings.DynamoDbStreamSource;
import dev.souk.localstack.mappings.Mappings;
import dev.souk.localstack.s3.Buckets;
import dev.souk.localstack.secretsmanager.SecretsManagerApi;
import dev.souk.localstack.sqs.Queues;
import dev.souk.localstack.sqs.SqsApi;
import dev.souk.localstack.stepfunctions.AwsTasks;
import dev.souk.localstack.stepfunctions.InterpreterTime;
import dev.souk.localstack.stepfunctions.StateMachinesApi;
import dev.souk.localstack.stepfunctions.TemplateMachines;
import dev.souk.localstack.time.ThreadScheduler;
import dev.souk.localstack.time.Work;
import dev.souk.stepfunctions.Retention;
import dev.souk.stepfunctions.StateMachines;
import dev.souk.stepfunctions.StepFunctionsApi;
import dev.souk.stepfunctions.definition.DefinitionReader;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The one place where the emulated services are joined: which is made of which, and in what order they start. */
final class Wiring {
    /** Enough for 50,000 orders with their dozen events each, about 1 kB apiece. */
    private static final int ARCHIVED_EVENTS = 600_000;

    private final RuntimeOptions options;
    private final CloudAssembly assembly;
    private final Place place;
    private final Closing closing;
    private final SecureRandom random = new SecureRandom();
    private final Supplier<String> ids = Wiring::newId;
    private final ThreadScheduler scheduler;
    private final Authorization authorization;
    private final LogStore logs;
    private final Queues queues;
    private final FaultInjection faults = new FaultInjection(Pause.real());
    private @Nullable StateMachinesApi executions;

    Wiring(RuntimeOptions options, CloudAssembly assembly, Place place, Closing closing) {
        this.options = options;
        this.assembly = assembly;
        this.place = place;
        this.closing = closing;
        this.scheduler = closing.add(new ThreadScheduler());
        this.authorization = new PolicyAuthorization(resources(), place);
        this.logs = closing.add(new LogStore(options.logDirectory(), scheduler.clock()));
        this.queues = new Queues(resources(), scheduler, ids);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private List<Resource> resources() {
        return assembly.resources();
    }

    /**
     * What runs after the start.
     *
     * @param api empty when the stack has no REST API
     * @param userPools issuers of tokens
     * @param mappings between streams or queues and functions
     * @param dynamoDb holds the tables
     */
    record Started(Optional<ApiServer> api, UserPools userPools, Mappings mappings, DynamoDb dynamoDb) {}

    /** @param engine DynamoDB Local, which may still be on its way: it and its tables start beside everything else */
    Started start(CompletableFuture<DynamoDbLocal> engine) {
        CompletableFuture<DynamoDb> tables =
                engine.thenApplyAsync(started -> tables(started.endpoint()), Background.thread("tables"));
        LambdaFunctions functions = closing.add(functions());
        EventArchive archive = new EventArchive(ARCHIVED_EVENTS);
        EventBuses buses = buses(functions, archive);
        Schedules schedules = new Schedules(buses, place, scheduler, ids);
        JsonService eventBridge = eventBridge(buses);
        StateMachines stateMachines = stateMachines(functions, eventBridge);
        UserPools userPools = userPools(functions);
        Optional<ApiGateway> gateway = gateway(functions);
        Mappings mappings = mappings(Background.join(engine).endpoint(), functions);
        DynamoDb dynamoDb = Background.join(tables);
        Work requests = gateway.map(ApiGateway::requests).orElseGet(Work::new);
        Quiescence quiescence = new Quiescence(dynamoDb, mappings, buses, queues, functions, stateMachines, requests);
        OwnRoutes own = new OwnRoutes(quiescence, archive, schedules, userPools);
        EdgeServer.Services services = new EdgeServer.Services(
                dynamoDb,
                functions,
                userPools,
                jsonServices(eventBridge, userPools),
                authorization,
                List.of(own, new FaultRoutes(faults), s3(functions)));
        dynamoDb.onWrite(mappings::wake);
        closing.add(EdgeServer.start(options.edgePort(), place.account(), services));
        closing.add(mappings::stop);
        mappings.start();
        schedules.start();
        return new Started(gateway.map(this::serve), userPools, mappings, dynamoDb);
    }

    private UserPools userPools(LambdaFunctions functions) {
        return new UserPools(
                resources(),
                place,
                new UserPools.Surroundings(options.data(), functions, authorization, scheduler.clock(), random, ids));
    }

    private S3Routes s3(LambdaFunctions functions) {
        Buckets buckets = closing.add(new Buckets(resources(), options.data(), scheduler.clock(), ids));
        return new S3Routes(buckets, functions::roleOfAccessKey, authorization);
    }

    private LambdaFunctions functions() {
        // Functions are told the address by number: looking up the name costs time at each new connection.
        URI endpoint = URI.create("http://127.0.0.1:" + options.edgePort());
        Host host = new Host(logs, endpoint, place.region(), scheduler, ids, random, faults);
        return new LambdaFunctions(assembly, host, new Undeliverable(queues, authorization));
    }

    private EventBuses buses(LambdaFunctions functions, EventArchive archive) {
        List<EventTarget> kinds = Stream.of(
                        new QueueTarget(queues),
                        new FunctionTarget(functions),
                        // Machines put events and rules start machines: the circle is closed when an event comes.
                        new StateMachineTarget((arn, input) -> executions().start(arn, input)))
                .<EventTarget>map(kind -> new FaultyTarget(kind, faults))
                .toList();
        String defaultBus = place.arn("events", "event-bus/default");
        return new EventBuses(resources(), defaultBus, kinds, queues, authorization, scheduler, archive);
    }

    private JsonService eventBridge(EventBuses buses) {
        return FaultyService.putEvents(new EventBridgeApi(buses, authorization, scheduler.clock(), ids), faults);
    }

    private StateMachines stateMachines(LambdaFunctions functions, JsonService eventBridge) {
        InterpreterTime time = new InterpreterTime(scheduler);
        AwsTasks tasks = new AwsTasks(functions, eventBridge, authorization);
        StateMachines stateMachines = new StateMachines(time, tasks, new Random(random.nextLong()), Retention.DEFAULT);
        TemplateMachines.create(
                resources(), machine -> DefinitionReader.read(assembly.stateMachineDefinition(machine)), stateMachines);
        executions = new StateMachinesApi(new StepFunctionsApi(stateMachines, time), authorization);
        return stateMachines;
    }

    private StateMachinesApi executions() {
        return Objects.requireNonNull(executions, "state machines are made before events flow");
    }

    private DynamoDb tables(URI endpoint) {
        DynamoDb dynamoDb = closing.add(new DynamoDb(endpoint, authorization, place, faults));
        dynamoDb.createTables(resources(), options.imports());
        return dynamoDb;
    }

    private Mappings mappings(URI tables, LambdaFunctions functions) {
        DynamoDbStreamsClient streams = closing.add(DynamoDbStreamsClient.builder()
                .endpointOverride(tables)
                .region(Region.of(place.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("souk", "souk")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build());
        return new Mappings(
                resources(),
                new DynamoDbStreamSource(streams),
                functions,
                queues,
                authorization,
                scheduler,
                ids,
                faults);
    }

    private Optional<ApiGateway> gateway(LambdaFunctions functions) {
        return assembly.ofType("AWS::ApiGateway::RestApi").stream()
                .findFirst()
                .map(api -> new ApiGateway(
                        RestApi.of(api, resources()),
                        place.region(),
                        place.account(),
                        functions,
                        authorization,
                        scheduler,
                        ids));
    }

    private ApiServer serve(ApiGateway gateway) {
        return closing.add(ApiServer.start(gateway, options.apiPort()));
    }

    private List<JsonService> jsonServices(JsonService eventBridge, UserPools userPools) {
        return List.of(
                eventBridge,
                FaultyService.startExecution(executions(), faults),
                new CognitoApi(userPools, authorization, scheduler.clock()),
                new SqsApi(queues, authorization, scheduler),
                new SecretsManagerApi(resources(), options.data(), authorization, scheduler.clock(), random, ids),
                new KmsApi(resources(), options.data(), authorization, random),
                new LogsApi(logs, authorization, place));
    }
}
