package dev.souk.infra.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.souk.infra.RefusedToSynthesise;
import dev.souk.infra.StageSettings.Throttling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of a domain's OpenAPI document that makes routes.
 *
 * @param operations in the document's order
 */
public record OpenApiDocument(List<Operation> operations) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    public OpenApiDocument {
        operations = List.copyOf(operations);
    }

    /**
     * Reads a document.
     *
     * @throws RefusedToSynthesise when it cannot be read, or an operation does not say who may call it
     */
    public static OpenApiDocument read(Path file) {
        try {
            JsonNode paths = YAML.readTree(file.toFile()).path("paths");
            return new OpenApiDocument(paths.properties().stream()
                    .flatMap(path -> operations(file, path.getKey(), path.getValue()))
                    .toList());
        } catch (IOException e) {
            throw new RefusedToSynthesise("expected an OpenAPI document in %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Stream<Operation> operations(Path file, String path, JsonNode item) {
        return item.properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(member -> new Operation(
                        path,
                        member.getKey().toUpperCase(Locale.ROOT),
                        isOpen(file, path, member.getValue()),
                        member.getValue().at("/responses/200/headers").has("Cache-Control"),
                        throttling(file, path, member.getValue().path("x-throttle"))));
    }

    private static Optional<Throttling> throttling(Path file, String path, JsonNode limits) {
        if (limits.isMissingNode()) {
            return Optional.empty();
        }
        int perSecond = limits.path("requestsPerSecond").asInt();
        int burst = limits.path("burst").asInt();
        if (perSecond < 1 || burst < 1) {
            throw new RefusedToSynthesise("expected x-throttle with requestsPerSecond and burst at %s in %s, got %s"
                    .formatted(path, file, limits));
        }
        return Optional.of(new Throttling(perSecond, burst));
    }

    private static boolean isOpen(Path file, String path, JsonNode operation) {
        JsonNode security = operation.path("security");
        if (!security.isArray()) {
            throw new RefusedToSynthesise(
                    "expected every operation to say who may call it (security), got none at %s in %s"
                            .formatted(path, file));
        }
        return security.isEmpty();
    }
}
