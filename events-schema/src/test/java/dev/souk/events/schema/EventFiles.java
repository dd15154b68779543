package dev.souk.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.souk.events.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The schema and example files of this module, and the mapper the tests read them with. */
public final class EventFiles {
    /** Strict on purpose, as far as a mapper can be: what the records tolerate, they tolerate by themselves. */
    public static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final Path MODULE = root().resolve("events-schema");
    private static final Path RESOURCES = MODULE.resolve("src/main/resources");
    private static final Path PUBLISHED = MODULE.resolve("src/test/resources/published");

    private EventFiles() {}

    /** The root of the repository. */
    public static Path root() {
        return Path.of(System.getProperty("souk.root", ".."));
    }

    /** The schema of the type's present version. */
    public static JsonNode schema(EventType type) {
        return read(RESOURCES.resolve(type.schemaResource().substring(1)));
    }

    /** The example of the type's present version. */
    public static JsonNode example(EventType type) {
        return read(RESOURCES.resolve(type.exampleResource().substring(1)));
    }

    /** Every file below {@code events/}, named as on the class path, e.g. {@code /events/orders/…/v1.schema.json}. */
    public static SortedMap<String, Path> all() {
        return filesBelow(RESOURCES, "/");
    }

    /** The frozen copies, by the class path name of the schema they were taken from. */
    public static SortedMap<String, Path> published() {
        return filesBelow(PUBLISHED, "/events/");
    }

    /** Where the frozen copy of a schema lies. */
    public static Path publishedCopyOf(String schemaResource) {
        return PUBLISHED.resolve(schemaResource.substring("/events/".length()));
    }

    /** The JSON in a file. */
    public static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("expected JSON in %s".formatted(file), e);
        }
    }

    private static SortedMap<String, Path> filesBelow(Path folder, String prefix) {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).forEach(file -> files.put(prefix + folder.relativize(file), file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list %s".formatted(folder), e);
        }
        return files;
    }
}
