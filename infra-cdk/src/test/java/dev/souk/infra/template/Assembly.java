package dev.souk.infra.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All templates of one synthesis. */
public final class Assembly {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SUFFIX = ".template.json";

    private final Map<String, Template> templates = new TreeMap<>();

    private Assembly() {}

    /** Reads the output directory of CDK. */
    public static Assembly read(Path directory) {
        Assembly assembly = new Assembly();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(SUFFIX)).toList()) {
                String name = file.getFileName().toString().replace(SUFFIX, "");
                assembly.templates.put(name, new Template(assembly, name, JSON.readTree(file.toFile())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return assembly;
    }

    public Map<String, Template> templates() {
        return Map.copyOf(templates);
    }

    public Template stack(String name) {
        Template template = templates.get(name);
        if (template == null) {
            throw new IllegalArgumentException(
                    "expected one of the stacks %s, got %s".formatted(templates.keySet(), name));
        }
        return template;
    }

    public List<Resource> resources(String type) {
        return templates.values().stream()
                .flatMap(template -> template.resources(type).stream())
                .toList();
    }

    /** The resource of a type whose property has this value. */
    public Resource resource(String type, String property, String value) {
        return resources(type).stream()
                .filter(resource -> resource.text(property).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a %s with %s %s, got none".formatted(type, property, value)));
    }

    String imported(String export) {
        for (Template template : templates.values()) {
            JsonNode value = template.exports().get(export);
            if (value != null) {
                return template.text(value);
            }
        }
        throw new IllegalArgumentException("expected a stack that exports %s, got none".formatted(export));
    }
}
