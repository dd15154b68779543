package dev.souk.localstack.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.edge.JsonService;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Secrets Manager's JSON protocol over the secrets of the stack. */
public final class SecretsManagerApi implements JsonService {
    private final List<Secret> secrets = new ArrayList<>();
    private final SecretFile file;
    private final Authorization authorization;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * @param resources of any type; the secrets among them are taken
     * @param data directory that keeps the secrets; made up at each start when empty
     * @param random makes up the secrets; must be a secure one outside tests
     * @param ids makes version ids
     */
    public SecretsManagerApi(
            List<Resource> resources,
            Optional<Path> data,
            Authorization authorization,
            Clock clock,
            Random random,
            Supplier<String> ids) {
        this.file = SecretFile.in(data);
        this.authorization = authorization;
        this.clock = clock;
        this.ids = ids;
        SecretGenerator generator = new SecretGenerator(random);
        Map<String, Map<String, Secret.Version>> kept = file.read();
        resources.stream()
                .filter(resource -> resource.type().equals("AWS::SecretsManager::Secret"))
                .forEach(resource ->
                        secrets.add(secret(resource, kept.getOrDefault(resource.arn(), Map.of()), generator)));
        file.write(secrets);
    }

    private Secret secret(Resource resource, Map<String, Secret.Version> kept, SecretGenerator generator) {
        String tail = resource.arn().substring(resource.arn().lastIndexOf(':') + 1);
        String name = tail.substring(0, tail.lastIndexOf('-'));
        Secret.Version current = kept.containsKey(Secret.CURRENT)
                ? kept.get(Secret.CURRENT)
                : new Secret.Version(ids.get(), value(resource.properties(), generator), clock.instant());
        return new Secret(name, resource.arn(), current, Optional.ofNullable(kept.get(Secret.PREVIOUS)));
    }

    private static String value(JsonNode properties, SecretGenerator generator) {
        return Json.text(properties, "SecretString")
                .orElseGet(() -> generator.generate(properties.path("GenerateSecretString")));
    }

    @Override
    public String target() {
        return "secretsmanager";
    }

    @Override
    public JsonNode call(String operation, JsonNode input, Caller caller) {
        return switch (operation) {
            case "GetSecretValue" -> value(allowed(operation, input, caller), input);
            case "PutSecretValue" -> put(allowed(operation, input, caller), input);
            case "DescribeSecret" -> described(allowed(operation, input, caller));
            case "ListSecrets" -> list(caller);
            default ->
                throw AwsFault.client(
                        "UnknownOperationException",
                        "operation %s of Secrets Manager is not emulated".formatted(operation));
        };
    }

    private static JsonNode value(Secret secret, JsonNode input) {
        String stage = Json.text(input, "VersionStage").orElse(Secret.CURRENT);
        Secret.Version version = secret.version(stage)
                .orElseThrow(() -> AwsFault.client(
                        "ResourceNotFoundException",
                        "Secrets Manager can't find the specified secret value for staging label: " + stage));
        ObjectNode answer = named(secret)
                .put("VersionId", version.id())
                .put("SecretString", version.value())
                .put("CreatedDate", version.createdAt().toEpochMilli() / 1000.0);
        answer.putArray("VersionStages").add(stage);
        return answer;
    }

    private synchronized JsonNode put(Secret secret, JsonNode input) {
        Secret.Version next = new Secret.Version(ids.get(), Json.required(input, "SecretString"), clock.instant());
        secret.put(next);
        file.write(secrets);
        ObjectNode answer = named(secret).put("VersionId", next.id());
        answer.putArray("VersionStages").add(Secret.CURRENT);
        return answer;
    }

    private static ObjectNode described(Secret secret) {
        ObjectNode answer = named(secret);
        ObjectNode stages = answer.putObject("VersionIdsToStages");
        for (String stage : List.of(Secret.CURRENT, Secret.PREVIOUS)) {
            secret.version(stage)
                    .ifPresent(version -> stages.putArray(version.id()).add(stage));
        }
        return answer;
    }

    private JsonNode list(Caller caller) {
        require(caller, "ListSecrets", "*");
        ArrayNode list = Json.array();
        secrets.forEach(secret -> list.add(named(secret)));
        return Json.object().set("SecretList", list);
    }

    private static ObjectNode named(Secret secret) {
        return Json.object().put("ARN", secret.arn()).put("Name", secret.name());
    }

    private Secret allowed(String action, JsonNode input, Caller caller) {
        String id = Json.required(input, "SecretId");
        // Permissions come first, so that a stranger does not learn which secrets exist.
        Secret found =
                secrets.stream().filter(secret -> names(id, secret)).findFirst().orElse(null);
        require(caller, action, found == null ? id : found.arn());
        if (found == null) {
            throw AwsFault.client("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        }
        return found;
    }

    /** By name, by ARN, or by ARN without its random suffix. */
    private static boolean names(String id, Secret secret) {
        String arn = secret.arn();
        return id.equals(secret.name()) || id.equals(arn) || id.equals(arn.substring(0, arn.lastIndexOf('-')));
    }

    private void require(Caller caller, String action, String resource) {
        if (caller instanceof Caller.Role role) {
            authorization.requireRole(role.roleArn(), "secretsmanager:" + action, resource);
        }
    }
}
