package dev.souk.localstack.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** All log groups of the stack. */
public final class LogStore implements AutoCloseable {
    private final Path directory;
    private final Clock clock;
    private final Map<String, LogGroup> groups = new ConcurrentSkipListMap<>();

    /** @param directory holds one file per group, {@code <last part of the group's name>.log} */
    public LogStore(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("expected a directory for logs that can be made, got " + directory, e);
        }
    }

    /** @param name e.g. {@code /aws/lambda/souk-dev-orders-http} */
    public LogGroup group(String name) {
        return groups.computeIfAbsent(name, _ -> new LogGroup(name, file(name), clock));
    }

    public Optional<LogGroup> find(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    public List<LogGroup> all() {
        return List.copyOf(groups.values());
    }

    @Override
    public void close() {
        groups.values().forEach(LogGroup::close);
    }

    private Path file(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        return directory.resolve(last + ".log");
    }
}
