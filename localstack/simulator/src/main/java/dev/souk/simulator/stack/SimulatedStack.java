package dev.souk.simulator.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.dynamodb.memory.Change;
import dev.souk.dynamodb.memory.MemoryDynamoDb;
import dev.souk.dynamodb.memory.TableSchema;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.eventbridge.EventArchive;
import dev.souk.localstack.eventbridge.EventBridgeApi;
import dev.souk.localstack.eventbridge.EventBuses;
import dev.souk.localstack.eventbridge.FunctionTarget;
import dev.souk.localstack.eventbridge.QueueTarget;
import dev.souk.localstack.eventbridge.Schedules;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.localstack.mappings.Mappings;
import dev.souk.localstack.mappings.StreamRecord;
import dev.souk.localstack.sqs.Queue;
import dev.souk.localstack.sqs.Queues;
import dev.souk.localstack.sqs.Received;
import dev.souk.localstack.sqs.SqsApi;
import dev.souk.localstack.stepfunctions.AwsTasks;
import dev.souk.localstack.stepfunctions.InterpreterTime;
import dev.souk.localstack.stepfunctions.TemplateMachines;
import dev.souk.simulator.faults.Faults;
import dev.souk.simulator.kernel.Kernel;
import dev.souk.stepfunctions.Retention;
import dev.souk.stepfunctions.StateMachines;
import dev.souk.stepfunctions.StepFunctionsApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The stack of the templates in memory: the embedded runtime's own queues, bus, mappings and state machines on virtual time,
 * tables in memory, and the functions themselves.
 */
public final class SimulatedStack {
    /** Permissions are proven against the running stack; here they would cost time and find nothing new. */
    private static final Authorization ANYTHING = new Authorization() {
        @Override
        public void requireRole(String roleArn, String action, String resourceArn) {
            // Allowed.
        }

        @Override
        public void requireService(String principal, String action, String resourceArn, String sourceArn) {
            // Allowed.
        }
    };

    private final Kernel kernel;
    private final Deployment deployment;
    private final Consumer<TableChange> witness;
    private final StaleReads staleReads = new StaleReads();
    private final TableContents contents;
    private final MemoryStreams streams;
    private final EventArchive archive = new EventArchive(100_000);
    private final Queues queues;
    private final EventBuses buses;
    private final EventBridgeApi eventBridge;
    private final SimulatedFunctions functions;
    private final Mappings mappings;
    private final Schedules schedules;
    private final StepFunctionsApi machines;
    private final SqsApi sqs;
    private final Services services;
    private final SplittableRandom random;

    /**
     * @param seed draws ids, jitter and the length of every call
     * @param pageItems how much one read of a table or a stream finds at most
     * @param witness hears of every committed change, in order
     */
    public SimulatedStack(
            Deployment deployment,
            Kernel kernel,
            Faults faults,
            long seed,
            int pageItems,
            Consumer<TableChange> witness) {
        this.kernel = kernel;
        this.deployment = deployment;
        this.witness = witness;
        this.random = new SplittableRandom(seed);
        List<Resource> resources = deployment.resources();
        MemoryDynamoDb database = new MemoryDynamoDb(kernel.clock(), staleReads, pageItems);
        streams = new MemoryStreams(pageItems);
        contents = new TableContents(database, deployment.tables());
        deployment.tables().forEach(table -> database.createTable(TableSchema.of(table, "pk", "sk")));
        database.listen(this::changed);
        queues = new Queues(resources, kernel, this::nextId);
        functions = new SimulatedFunctions(deployment, kernel, faults, this::services, random.split(), this::abort);
        buses = buses(faults);
        eventBridge = new EventBridgeApi(buses, ANYTHING, kernel.clock(), this::nextId);
        machines = interpreter();
        sqs = new SqsApi(queues, ANYTHING, kernel);
        services = new Services(
                database, staleReads, new BusClient(eventBridge), new MachineClient(machines), new SecretsClient());
        mappings = new Mappings(resources, streams, functions, queues, ANYTHING, kernel, this::nextId);
        schedules = new Schedules(buses, Deployment.PLACE, kernel, this::nextId);
        mappings.start();
    }

    private EventBuses buses(Faults faults) {
        return new EventBuses(
                deployment.resources(),
                Deployment.PLACE.arn("events", "event-bus/default"),
                List.of(new FaultyTarget(new QueueTarget(queues), kernel, faults), new FunctionTarget(functions)),
                queues,
                ANYTHING,
                kernel,
                archive);
    }

    private StepFunctionsApi interpreter() {
        InterpreterTime time = new InterpreterTime(kernel);
        StateMachines stateMachines = new StateMachines(
                time, new AwsTasks(functions, eventBridge, ANYTHING), new Random(random.nextLong()), Retention.DEFAULT);
        TemplateMachines.create(deployment.resources(), deployment::definitionOf, stateMachines);
        return new StepFunctionsApi(stateMachines, time);
    }

    private Services services() {
        return services;
    }

    private void abort(String order) {
        executions().abort(order);
    }

    private String nextId() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, 0x8000000000000000L | (random.nextLong() >>> 2))
                .toString();
    }

    private void changed(Change committed) {
        TableChange change = new TableChange(
                committed.table(),
                committed.keys(),
                Objects.requireNonNullElse(committed.oldImage(), Map.of()),
                Objects.requireNonNullElse(committed.newImage(), Map.of()));
        witness.accept(change);
        streams.record(change, kernel.now());
        mappings.wake(change.table());
    }

    /** Calls a function as API Gateway does and waits, for tasks of the kernel only. */
    public Invocation invoke(String function, JsonNode payload) {
        return functions.invoke(function, payload);
    }

    /** Puts events on the stack's bus, as another domain would. */
    public EventBridgeApi eventBridge() {
        return eventBridge;
    }

    /** The rules that fire by the clock; nothing fires by itself. */
    public Schedules schedules() {
        return schedules;
    }

    /** Ends every process of every function. */
    public void coolDown() {
        functions.coolDown();
    }

    /** The key that the cart signs quotes with. */
    public String quoteSecret() {
        return SecretsClient.valueOf(deployment.variable("orders-http", "QUOTE_KEY_ARN"));
    }

    /** The bus of the domains. */
    public String busName() {
        return deployment.variable("orders-relay", "EVENT_BUS_NAME");
    }

    public EventArchive archive() {
        return archive;
    }

    /** Sends what lies in a dead-letter queue back to where it died, for tasks of the kernel. */
    public void sendBack(Queue letters) {
        if (queues.sourcesOf(letters).isEmpty()) {
            new StreamLetters(streams, functions).sendBack(letters);
        } else {
            sqs.call(
                    "StartMessageMoveTask",
                    Json.object().put("SourceArn", letters.settings().arn()),
                    new Caller.Developer());
        }
    }

    /** The queues that take dead letters. */
    public List<Queue> deadLetterQueues() {
        return queues.all().stream()
                .filter(queue -> queue.settings().name().endsWith("-dlq"))
                .toList();
    }

    /** Every change of every table since the beginning, each in the shape of a stream event. */
    public List<JsonNode> changes() {
        return streams.all().stream().<JsonNode>map(StreamRecord::event).toList();
    }

    /** What a table holds, in DynamoDB's JSON. */
    public List<JsonNode> items(String table) {
        return contents.items(table);
    }

    /** Writes items as something else than the stack's functions did, for tasks of the kernel. */
    public void store(String table, List<JsonNode> items) {
        contents.store(table, items);
    }

    /** Bodies of the messages in dead-letter queues. */
    public List<String> deadLetters() {
        return deadLetterQueues().stream()
                .flatMap(queue -> queue.receive(Integer.MAX_VALUE, Optional.of(Duration.ZERO)).stream())
                .map(Received::body)
                .toList();
    }

    /** Every execution of every state machine. */
    public Executions executions() {
        return new Executions(machines);
    }
}
