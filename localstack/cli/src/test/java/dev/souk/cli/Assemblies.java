package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Cloud assemblies that differ from the synthesised one in what a test is about. */
public final class Assemblies {
    private Assemblies() {}

    /**
     * Copies an assembly and changes one template of the copy.
     *
     * @param stack whose template it is
     * @return where the copy is
     */
    public static Path changed(Path assembly, Path copy, String stack, Consumer<JsonNode> change) {
        copyAll(assembly, copy);
        change(copy.resolve(stack + ".template.json"), change);
        return copy;
    }

    /** Copies an assembly in which nothing happens by the clock. */
    static Path withoutSchedules(Path assembly, Path copy) {
        copyAll(assembly, copy);
        try (Stream<Path> files = Files.list(copy)) {
            files.filter(file -> file.toString().endsWith(".template.json"))
                    .forEach(file -> change(file, Assemblies::disableSchedules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private static void disableSchedules(JsonNode template) {
        for (JsonNode resource : template.path("Resources")) {
            if (resource.path("Properties") instanceof ObjectNode rule && rule.has("ScheduleExpression")) {
                rule.put("State", "DISABLED");
            }
        }
    }

    private static void change(Path template, Consumer<JsonNode> change) {
        try {
            JsonNode json = Edge.parse(Files.readString(template));
            change.accept(json);
            Files.writeString(template, json.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyAll(Path assembly, Path copy) {
        try (Stream<Path> files = Files.walk(assembly)) {
            files.forEach(file -> copy(file, copy.resolve(assembly.relativize(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
