package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;
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
        try (Stream<Path> files = Files.walk(assembly)) {
            files.forEach(file -> copy(file, copy.resolve(assembly.relativize(file))));
            Path template = copy.resolve(stack + ".template.json");
            JsonNode json = Edge.parse(Files.readString(template));
            change.accept(json);
            Files.writeString(template, json.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
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
