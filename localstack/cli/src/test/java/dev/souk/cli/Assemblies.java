package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    /** Changes another template of a copy. */
    public static void alter(Path copy, String stack, Consumer<JsonNode> change) {
        change(copy.resolve(stack + ".template.json"), change);
    }

    /**
     * Synthesises the stacks anew, as the CDK CLI has it done: by {@code infra-cdk/bin/cdk-app}.
     *
     * @param context beside the stage, as {@code -c} gives it
     * @param output where the assembly goes
     * @return where it is
     */
    static Path synthesised(Map<String, String> context, Path output) {
        ObjectNode json = Edge.object().put("stage", EmbeddedStack.STAGE);
        context.forEach(json::put);
        ProcessBuilder app = new ProcessBuilder(Workspace.current()
                        .root()
                        .resolve("infra-cdk/bin/cdk-app")
                        .toString())
                .redirectErrorStream(true)
                .redirectOutput(output.resolveSibling("synthesis.log").toFile());
        app.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "CDK_OUTDIR", output.toString(),
                        "CDK_CONTEXT_JSON", json.toString()));
        try {
            int exit = app.start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("the synthesis ended with %d: %s"
                        .formatted(exit, Files.readString(output.resolveSibling("synthesis.log"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the stacks were synthesised", e);
        }
        return output;
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
