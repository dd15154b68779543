package dev.souk.localstack.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The user pools of the stack as OpenID Connect issuers. */
public final class UserPools {
    private final Map<String, Issuer> issuers = new LinkedHashMap<>();

    /** @param ids makes token ids */
    public UserPools(List<Resource> resources, Place place, Clock clock, Supplier<String> ids) {
        SigningKey key = new SigningKey(ids.get());
        resources.stream()
                .filter(resource -> resource.type().equals("AWS::Cognito::UserPool"))
                .forEach(pool -> issuers.put(
                        pool.ref(),
                        new Issuer(place.edge() + "/" + pool.ref(), clientOf(pool, resources), key, clock, ids)));
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
        return issuers.values().stream()
                .map(issuer -> issuer.url() + "/token")
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
        Issuer issuer = issuers.get(poolId);
        if (issuer == null) {
            throw new AwsFault("ResourceNotFoundException", 404, "User pool %s does not exist.".formatted(poolId));
        }
        return issuer;
    }
}
