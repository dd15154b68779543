package dev.souk.localstack;

import dev.souk.dynamodblocal.DynamoDbLocal;
import dev.souk.localstack.apigateway.ApiServer;
import dev.souk.localstack.cloudformation.CloudAssembly;
import dev.souk.localstack.cloudformation.NotEmulated;
import dev.souk.localstack.cloudformation.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A running stack: everything the synthesised templates describe, on this machine alone. */
public final class EmbeddedRuntime implements AutoCloseable {
    private final int edgePort;
    private final CloudAssembly assembly;
    private final Wiring.Started started;
    private final List<String> notices;
    private final Closing closing;

    private EmbeddedRuntime(
            int edgePort, CloudAssembly assembly, Wiring.Started started, List<String> notices, Closing closing) {
        this.edgePort = edgePort;
        this.assembly = assembly;
        this.started = started;
        this.notices = notices;
        this.closing = closing;
    }

    /**
     * Starts the stack and returns when it takes requests. When it cannot start, nothing stays behind.
     *
     * @throws dev.souk.localstack.cloudformation.TemplateException when the templates cannot be run
     * @throws IllegalStateException when a port is in use or DynamoDB Local is missing
     */
    public static EmbeddedRuntime start(RuntimeOptions options) {
        Ports.Pair ports = Ports.free(options.apiPort(), options.edgePort());
        RuntimeOptions definite = options.onPorts(ports.api(), ports.edge());
        Closing closing = new Closing();
        CompletableFuture<DynamoDbLocal> engine = CompletableFuture.supplyAsync(
                () -> DynamoDbLocal.start(DynamoDbLocal.engineDirectory(), 0, definite.data()),
                task -> Thread.ofPlatform()
                        .daemon()
                        .name("dynamodb-local-start")
                        .start(task));
        closing.add(() -> engine.thenAccept(DynamoDbLocal::close).join());
        try {
            Place place = Place.local(definite.edgePort());
            CloudAssembly assembly = CloudAssembly.read(definite.cdkOut(), place);
            NotEmulated notEmulated = NotEmulated.among(assembly.resources());
            if (definite.strict()) {
                notEmulated.refuseUnknown();
            }
            Wiring.Started started = new Wiring(definite, assembly, place, closing).start(engine);
            return new EmbeddedRuntime(definite.edgePort(), assembly, started, notices(notEmulated, started), closing);
        } catch (RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    /** Where the API's paths begin, e.g. {@code http://localhost:8080/dev}; empty text when the stack has no API. */
    public String apiUrl() {
        return started.api().map(ApiServer::url).orElse("");
    }

    /** For {@code AWS_ENDPOINT_URL}. */
    public String edgeUrl() {
        return "http://localhost:" + edgePort;
    }

    /** Issues access tokens: POST {@code {"sub": "…", "groups": ["staff"]}}; empty text when the stack has no user pool. */
    public String tokenUrl() {
        return started.userPools().tokenUrl();
    }

    /** What a developer should know about this start, a sentence each: types not emulated, mappings that do not run. */
    public List<String> notices() {
        return notices;
    }

    /**
     * Writes every item of every table into a directory, to be imported by another start. Nothing may be in flight.
     *
     * @param directory takes one file per table
     */
    public void exportTables(Path directory) {
        started.dynamoDb().exportTables(assembly.resources(), directory);
    }

    @Override
    public void close() {
        closing.close();
    }

    private static List<String> notices(NotEmulated notEmulated, Wiring.Started started) {
        List<String> notices = new ArrayList<>();
        if (!notEmulated.summary().isEmpty()) {
            notices.add(notEmulated.summary());
        }
        started.mappings()
                .refusals()
                .forEach((mapping, why) -> notices.add("mapping %s does not run: %s".formatted(mapping, why)));
        return List.copyOf(notices);
    }
}
