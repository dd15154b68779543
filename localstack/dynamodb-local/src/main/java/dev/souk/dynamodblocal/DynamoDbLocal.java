package dev.souk.dynamodblocal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** AWS's DynamoDB Local with its streams, listening on 127.0.0.1 and shared by all regions and credentials. */
public final class DynamoDbLocal implements AutoCloseable {
    /** Names the directory that the build of {@code localstack/dynamodb-local} lays the engine down in. */
    public static final String DIRECTORY_PROPERTY = "souk.dynamodbLocal";

    private final Engine engine;

    private DynamoDbLocal(Engine engine) {
        this.engine = engine;
    }

    /** Starts an empty engine in memory on a free port. */
    public static DynamoDbLocal start() {
        return start(engineDirectory(), 0, Optional.empty());
    }

    /**
     * Starts an engine.
     *
     * @param engineDir directory with DynamoDB Local's jars and native libraries
     * @param port port to listen on, 0 for a free one
     * @param data directory that keeps the tables; in memory when empty
     * @throws IllegalStateException when the engine is missing, or the port is in use
     */
    public static DynamoDbLocal start(Path engineDir, int port, Optional<Path> data) {
        if (!Files.isDirectory(engineDir)) {
            throw new IllegalStateException(
                    "expected DynamoDB Local in %s, found nothing there: run mvn -pl localstack/dynamodb-local generate-resources"
                            .formatted(engineDir));
        }
        try {
            Engine engine = Engine.create(EngineClassLoader.of(engineDir), arguments(data), port);
            return new DynamoDbLocal(engine);
        } catch (InvocationTargetException e) {
            throw failure(e.getCause() == null ? e : e.getCause(), engineDir, port);
        } catch (ReflectiveOperationException | IOException e) {
            throw failure(e, engineDir, port);
        }
    }

    /**
     * One engine for a whole JVM, started on first use and stopped with the JVM. Tests take a table name of their own
     * in it rather than wait for an engine of their own.
     */
    public static DynamoDbLocal shared() {
        return Shared.INSTANCE;
    }

    /** Directory of the engine as system property {@value #DIRECTORY_PROPERTY} names it. */
    public static Path engineDirectory() {
        String directory = System.getProperty(DIRECTORY_PROPERTY);
        if (directory == null || directory.isBlank()) {
            throw new IllegalStateException(
                    "expected system property %s to name the directory of DynamoDB Local, it is not set"
                            .formatted(DIRECTORY_PROPERTY));
        }
        return Path.of(directory);
    }

    /** Where it answers; any region and any credentials will do. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + engine.port());
    }

    /** Frees the port at once; the engine's own threads look for their end about once a second. */
    @Override
    public void close() {
        engine.stop();
    }

    private static String[] arguments(Optional<Path> data) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-sharedDb", "-disableTelemetry"));
        if (data.isPresent()) {
            Path directory = Files.createDirectories(data.get());
            arguments.addAll(List.of("-dbPath", directory.toString()));
        } else {
            arguments.add("-inMemory");
        }
        return arguments.toArray(String[]::new);
    }

    private static IllegalStateException failure(Throwable cause, Path engineDir, int port) {
        boolean inUse = cause instanceof BindException || cause.getCause() instanceof BindException;
        String message = inUse
                ? "expected port %d to be free for DynamoDB Local, it is in use".formatted(port)
                : "could not start DynamoDB Local from %s: %s".formatted(engineDir, cause);
        return new IllegalStateException(message, cause);
    }

    private static final class Shared {
        static final DynamoDbLocal INSTANCE = DynamoDbLocal.start();
    }
}
