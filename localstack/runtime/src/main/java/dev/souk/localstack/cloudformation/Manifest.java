package dev.souk.localstack.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The manifest of a cloud assembly: its stacks in the order in which they can be deployed, and its asset lists. */
final class Manifest {
    private final Path directory;
    private final JsonNode artifacts;

    private Manifest(Path directory, JsonNode artifacts) {
        this.directory = directory;
        this.artifacts = artifacts;
    }

    static Manifest read(Path directory) {
        Path file = directory.resolve("manifest.json");
        if (!Files.isRegularFile(file)) {
            throw new TemplateException(
                    "expected a cloud assembly (manifest.json) in %s, found none: run cdk synth".formatted(directory));
        }
        JsonNode artifacts = Template.readJson(file).path("artifacts");
        if (!artifacts.isObject()) {
            throw new TemplateException("manifest.json: expected an object artifacts, found none");
        }
        return new Manifest(directory, artifacts);
    }

    /** Assemblies within this one (a CDK stage makes one), deepest last. */
    List<Manifest> withNested() {
        List<Manifest> all = new ArrayList<>(List.of(this));
        artifacts.forEach(artifact -> {
            if (artifact.path("type").asText().equals("cdk:cloud-assembly")) {
                String nested =
                        artifact.path("properties").path("directoryName").asText();
                all.addAll(read(directory.resolve(nested)).withNested());
            }
        });
        return all;
    }

    List<Template> stacks() {
        Map<String, Template> ordered = new LinkedHashMap<>();
        artifacts.properties().forEach(artifact -> visit(artifact.getKey(), ordered, new HashSet<>()));
        return List.copyOf(ordered.values());
    }

    /** S3 object key of each asset, e.g. {@code <hash>.zip}, to the directory or file it was made from. */
    Map<String, Path> assets() {
        Map<String, Path> assets = new LinkedHashMap<>();
        artifacts.forEach(artifact -> {
            if (artifact.path("type").asText().equals("cdk:asset-manifest")) {
                String file = artifact.path("properties").path("file").asText();
                collect(Template.readJson(directory.resolve(file)), assets);
            }
        });
        return assets;
    }

    private void visit(String id, Map<String, Template> ordered, Set<String> underWay) {
        JsonNode artifact = artifacts.path(id);
        if (ordered.containsKey(id) || !underWay.add(id)) {
            return;
        }
        Json.texts(artifact.path("dependencies")).forEach(other -> visit(other, ordered, underWay));
        if (artifact.path("type").asText().equals("aws:cloudformation:stack")) {
            JsonNode properties = artifact.path("properties");
            String stack = properties.path("stackName").asText(id);
            ordered.put(
                    id,
                    Template.read(
                            stack,
                            directory.resolve(properties.path("templateFile").asText())));
        }
    }

    private void collect(JsonNode assetList, Map<String, Path> assets) {
        assetList.path("files").forEach(file -> {
            Path source =
                    directory.resolve(file.path("source").path("path").asText()).normalize();
            file.path("destinations")
                    .forEach(destination ->
                            assets.put(destination.path("objectKey").asText(), source));
        });
    }
}
