package dev.souk.localstack.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.time.Work;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** DynamoDB as the functions see it: AWS's own engine behind the template's permissions. */
public final class DynamoDb implements AutoCloseable {
    private static final String TABLES = "DynamoDB_20120810.";
    private static final String STREAMS = "DynamoDBStreams_20120810.";

    private final Engine engine;
    private final TableAccess access;
    private final Authorization authorization;
    private final TableFaults faults;
    private final Work writes = new Work();
    private final List<Consumer<String>> doorbells = new CopyOnWriteArrayList<>();

    /**
     * @param endpoint of DynamoDB Local
     * @param faults meet calls of functions
     */
    public DynamoDb(URI endpoint, Authorization authorization, Place place, FaultInjection faults) {
        this.engine = new Engine(endpoint);
        this.access = new TableAccess(place);
        this.authorization = authorization;
        this.faults = new TableFaults(faults);
    }

    /** Makes the tables among the resources, with their indexes, streams and expiry. */
    public void createTables(List<Resource> resources) {
        createTables(resources, Optional.empty());
    }

    /** @param imports directory with the items that new tables begin with */
    public void createTables(List<Resource> resources, Optional<Path> imports) {
        new Tables(engine, imports.map(TableFiles::new)).create(resources);
    }

    /** Writes every item of these tables into a directory, from which another start can import them. */
    public void exportTables(List<Resource> resources, Path directory) {
        new Tables(engine, Optional.empty()).export(resources, new TableFiles(directory));
    }

    /** @param doorbell gets the name of a table after each write to it, before the writer has its answer */
    public void onWrite(Consumer<String> doorbell) {
        doorbells.add(doorbell);
    }

    /** Whether the target of a request, e.g. {@code DynamoDB_20120810.PutItem}, is for this service. */
    public static boolean serves(String target) {
        return target.startsWith(TABLES) || target.startsWith(STREAMS);
    }

    /**
     * Passes a request on and its answer back, byte for byte.
     *
     * @throws AwsFault {@code AccessDeniedException} when the caller's role does not allow it for every table named, or
     *     what an injected fault looks like
     */
    public HttpResponse<byte[]> forward(String target, byte[] body, Caller caller) {
        String operation = target.substring(target.lastIndexOf('.') + 1);
        boolean write = target.startsWith(TABLES) && TableAccess.writes(operation);
        JsonNode input = write || caller instanceof Caller.Role ? parsed(body) : Json.object();
        Supplier<HttpResponse<byte[]>> call =
                () -> write ? write(target, operation, input, body) : engine.send(target, body);
        if (caller instanceof Caller.Role role) {
            require(role, target, operation, input);
            return faults.meet(role, operation, input, call);
        }
        return call.get();
    }

    /**
     * A write is under way until the doorbells have rung: between the engine's commit and the ringing its records are in
     * the stream and no reader knows. Whether one without an answer happened nobody can say, so it rings too.
     */
    private HttpResponse<byte[]> write(String target, String operation, JsonNode input, byte[] body) {
        boolean refused = false;
        try (Work.Piece _ = writes.begin()) {
            try {
                HttpResponse<byte[]> response = engine.send(target, body);
                refused = response.statusCode() != 200;
                return response;
            } finally {
                if (!refused) {
                    access.written(operation, input).forEach(this::ring);
                }
            }
        }
    }

    private void ring(String table) {
        doorbells.forEach(doorbell -> doorbell.accept(table));
    }

    /** Writes that have come in and not yet rung. */
    public Work writes() {
        return writes;
    }

    @Override
    public void close() {
        engine.close();
    }

    private void require(Caller.Role role, String target, String operation, JsonNode input) {
        if (target.startsWith(STREAMS)) {
            String stream = Json.text(input, "StreamArn").orElse("*");
            authorization.requireRole(role.roleArn(), "dynamodb:" + operation, stream);
            return;
        }
        access.needs(operation, input)
                .forEach(need -> authorization.requireRole(role.roleArn(), need.action(), need.resource()));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return Json.parse(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw AwsFault.client("SerializationException", String.valueOf(e.getMessage()));
        }
    }
}
