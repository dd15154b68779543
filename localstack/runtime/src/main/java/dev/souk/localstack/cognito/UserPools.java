package dev.souk.localstack.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Functions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The user pools of the stack: issuers of tokens as OpenID Connect has them, and the users who signed up. */
public final class UserPools {
    private final Map<String, Pool> pools = new LinkedHashMap<>();

    /**
     * What pools need around them.
     *
     * @param data directory that keeps the users; in memory when empty
     */
    public record Surroundings(
            Optional<Path> data,
            Functions functions,
            Authorization authorization,
            Clock clock,
            RandomGenerator random,
            Supplier<String> ids) {}

    public UserPools(List<Resource> resources, Place place, Surroundings around) {
        SigningKey key = new SigningKey(around.ids().get());
        resources.stream()
                .filter(resource -> resource.type().equals("AWS::Cognito::UserPool"))
                .forEach(pool -> pools.put(pool.ref(), pool(pool, resources, place, key, around)));
    }

    private static Pool pool(
            Resource pool, List<Resource> resources, Place place, SigningKey key, Surroundings around) {
        String url = place.edge() + "/" + pool.ref();
        JsonNode properties = pool.properties();
        return new Pool(
                pool.ref(),
                new Issuer(url, clientOf(pool, resources), key, around.clock(), around.ids()),
                new UserDirectory(
                        around.data().map(directory -> directory.resolve("cognito/%s.json".formatted(pool.ref())))),
                new PasswordPolicy(properties.path("Policies").path("PasswordPolicy")),
                new ConfirmationTrigger(
                        Json.text(properties.path("LambdaConfig"), "PostConfirmation"),
                        pool.ref(),
                        pool.arn(),
                        around.functions(),
                        around.authorization()),
                groupsOf(pool, resources),
                around.random(),
                around.ids());
    }

    private static List<String> groupsOf(Resource pool, List<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.type().equals("AWS::Cognito::UserPoolGroup"))
                .map(Resource::properties)
                .filter(group -> group.path("UserPoolId").asText().equals(pool.ref()))
                .map(group -> group.path("GroupName").asText())
                .toList();
    }

    Collection<Pool> all() {
        return pools.values();
    }

    /** @throws AwsFault {@code ResourceNotFoundException} for an unknown pool */
    Pool pool(String poolId) {
        Pool pool = pools.get(poolId);
        if (pool == null) {
            throw new AwsFault("ResourceNotFoundException", 404, "User pool %s does not exist.".formatted(poolId));
        }
        return pool;
    }

    /** @throws AwsFault {@code ResourceNotFoundException} for an unknown client */
    Pool poolOfClient(String clientId) {
        return pools.values().stream()
                .filter(pool -> pool.issuer().clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() -> AwsFault.client(
                        "ResourceNotFoundException", "User pool client %s does not exist.".formatted(clientId)));
    }

    /** The codes that would be in a mail: {@code {"confirmations": [{"pool", "username", "code"}]}}. */
    public JsonNode confirmations() {
        ArrayNode list = Json.array();
        pools.values()
                .forEach(pool -> pool.users()
                        .all()
                        .forEach(user -> user.code()
                                .ifPresent(code -> list.addObject()
                                        .put("pool", pool.id())
                                        .put("username", user.name())
                                        .put("code", code))));
        return Json.object().set("confirmations", list);
    }

    private static String clientOf(Resource pool, List<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.type().equals("AWS::Cognito::UserPoolClient"))
                .filter(client ->
                        client.properties().path("UserPoolId").asText().equals(pool.ref()))
                .map(Resource::ref)
                .findFirst()
                .orElse("");
    }

    /** Address of the first pool's token endpoint, for those who sign in for a try; empty text without a pool. */
    public String tokenUrl() {
        return pools.values().stream()
                .map(pool -> pool.issuer().url() + "/token")
                .findFirst()
                .orElse("");
    }

    /** @throws AwsFault {@code ResourceNotFoundException} (404) for an unknown pool, as the methods below */
    public JsonNode keys(String poolId) {
        return issuer(poolId).keys();
    }

    public JsonNode configuration(String poolId) {
        String url = issuer(poolId).url();
        ObjectNode configuration = Json.object()
                .put("issuer", url)
                .put("jwks_uri", url + "/.well-known/jwks.json")
                .put("token_endpoint", url + "/token");
        configuration.putArray("id_token_signing_alg_values_supported").add("RS256");
        configuration.putArray("subject_types_supported").add("public");
        configuration.putArray("response_types_supported").add("token");
        return configuration;
    }

    /**
     * Issues an access token for whoever is named.
     *
     * @param wish {@code {"sub": "…", "groups": ["staff"]}}
     */
    public JsonNode token(String poolId, JsonNode wish) {
        String subject = Json.text(wish, "sub")
                .filter(sub -> !sub.isBlank())
                .orElseThrow(() -> AwsFault.client(
                        "InvalidParameterException", "expected {\"sub\": \"…\", \"groups\": [\"…\"]}, got " + wish));
        return issuer(poolId).token(subject, Json.texts(wish.path("groups")));
    }

    private Issuer issuer(String poolId) {
        return pool(poolId).issuer();
    }
}
