package dev.souk.localstack.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the secrets where the tables are kept, or tokens that were signed before a new start would be refused after it.
 *
 * @param file absent when nothing is kept
 */
record SecretFile(Optional<Path> file) {
    private static final List<String> STAGES = List.of(Secret.CURRENT, Secret.PREVIOUS);

    static SecretFile in(Optional<Path> directory) {
        return new SecretFile(directory.map(path -> path.resolve("secrets.json")));
    }

    /** Versions by stage of each secret that was kept, by ARN. */
    Map<String, Map<String, Secret.Version>> read() {
        Map<String, Map<String, Secret.Version>> kept = new HashMap<>();
        file.filter(Files::exists)
                .map(SecretFile::text)
                .ifPresent(text -> Json.parse(text)
                        .properties()
                        .forEach(secret -> kept.put(secret.getKey(), versions(secret.getValue()))));
        return kept;
    }

    void write(Collection<Secret> secrets) {
        file.ifPresent(path -> {
            ObjectNode kept = Json.object();
            for (Secret secret : secrets) {
                ObjectNode stages = kept.putObject(secret.arn());
                STAGES.forEach(stage -> secret.version(stage).ifPresent(version -> stages.set(stage, json(version))));
            }
            replace(path, Json.write(kept));
        });
    }

    /** Written aside and moved: a process that dies meanwhile leaves the old ones. */
    private static void replace(Path path, String text) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path aside = Files.writeString(path.resolveSibling(path.getFileName() + ".new"), text);
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static Map<String, Secret.Version> versions(JsonNode stages) {
        Map<String, Secret.Version> versions = new HashMap<>();
        stages.properties()
                .forEach(stage -> versions.put(
                        stage.getKey(),
                        new Secret.Version(
                                stage.getValue().path("id").asText(),
                                stage.getValue().path("value").asText(),
                                Instant.parse(stage.getValue().path("createdAt").asText()))));
        return versions;
    }

    private static ObjectNode json(Secret.Version version) {
        return Json.object()
                .put("id", version.id())
                .put("value", version.value())
                .put("createdAt", version.createdAt().toString());
    }
}
