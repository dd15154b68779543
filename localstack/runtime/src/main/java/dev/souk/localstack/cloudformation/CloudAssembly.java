package dev.souk.localstack.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A synthesised CDK app, every intrinsic function resolved: the only description of the stack that the runtime has.
 *
 * @param resources of all stacks, each after those it refers to
 * @param assets S3 object key (for code: {@code <hash>.zip}) to the directory or file it stands for
 */
public record CloudAssembly(List<Resource> resources, Map<String, Path> assets) {

    public CloudAssembly {
        resources = List.copyOf(resources);
        assets = Map.copyOf(assets);
    }

    /**
     * Reads {@code cdk.out}.
     *
     * @param place account and region the templates are resolved for
     * @throws TemplateException naming file, logical id and path of the first thing that cannot be resolved
     */
    public static CloudAssembly read(Path cdkOut, Place place) {
        List<Resource> resources = new ArrayList<>();
        Map<String, JsonNode> exports = new HashMap<>();
        Map<String, Path> assets = new LinkedHashMap<>();
        for (Manifest manifest : Manifest.read(cdkOut).withNested()) {
            assets.putAll(manifest.assets());
            for (Template template : manifest.stacks()) {
                StackReader reader = new StackReader(template, place, exports);
                resources.addAll(reader.resources());
                exports.putAll(reader.exports());
            }
        }
        return new CloudAssembly(resources, assets);
    }

    public List<Resource> ofType(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /**
     * Where the content of an asset lies.
     *
     * @throws TemplateException when no asset list of the assembly has the key
     */
    public Path asset(String objectKey, Resource wantedBy) {
        Path source = assets.get(objectKey);
        if (source == null) {
            throw new TemplateException("stack %s: resource %s: expected an asset %s in the cloud assembly, found none"
                    .formatted(wantedBy.stack(), wantedBy.logicalId(), objectKey));
        }
        return source;
    }

    /** The ASL text of a state machine, wherever its template keeps it, with its definition substitutions made. */
    public String stateMachineDefinition(Resource stateMachine) {
        JsonNode properties = stateMachine.properties();
        String definition = properties.has("DefinitionString")
                ? properties.path("DefinitionString").asText()
                : outlyingDefinition(stateMachine);
        for (Map.Entry<String, JsonNode> substitution :
                properties.path("DefinitionSubstitutions").properties()) {
            definition = definition.replace(
                    "${" + substitution.getKey() + "}", substitution.getValue().asText());
        }
        return definition;
    }

    private String outlyingDefinition(Resource stateMachine) {
        JsonNode properties = stateMachine.properties();
        if (properties.has("Definition")) {
            return Json.write(properties.path("Definition"));
        }
        String key = properties.path("DefinitionS3Location").path("Key").asText();
        return Json.write(Template.readJson(asset(key, stateMachine)));
    }
}
