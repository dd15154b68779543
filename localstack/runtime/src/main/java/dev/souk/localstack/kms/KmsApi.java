package dev.souk.localstack.kms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.edge.JsonService;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * KMS's JSON protocol over the keys of the stack: GenerateDataKey, Encrypt and Decrypt with symmetric keys. What services
 * encrypt for themselves, tables for instance, is not its business here.
 */
public final class KmsApi implements JsonService {
    private final List<String> arns;
    private final KeyMaterial material;
    private final Authorization authorization;
    private final Random random;

    /**
     * @param resources of any type; the keys among them are taken
     * @param directory keeps the keys from one start to the next, if there is one
     * @param random must be a secure one outside tests
     */
    public KmsApi(List<Resource> resources, Optional<Path> directory, Authorization authorization, Random random) {
        this.arns = resources.stream()
                .filter(resource -> resource.type().equals("AWS::KMS::Key"))
                .map(Resource::arn)
                .toList();
        this.material = KeyMaterial.of(arns, directory, random);
        this.authorization = authorization;
        this.random = random;
    }

    @Override
    public String target() {
        return "TrentService";
    }

    @Override
    public JsonNode call(String operation, JsonNode input, Caller caller) {
        return switch (operation) {
            case "GenerateDataKey" -> generate(named(operation, input, caller), input);
            case "Encrypt" -> encrypted(named(operation, input, caller), bytes(input, "Plaintext"), input);
            case "Decrypt" -> decrypt(input, caller);
            default ->
                throw AwsFault.client(
                        "UnknownOperationException", "operation %s of KMS is not emulated".formatted(operation));
        };
    }

    private JsonNode generate(String arn, JsonNode input) {
        if (!Json.text(input, "KeySpec").equals(Optional.of("AES_256"))) {
            throw AwsFault.client("ValidationException", "expected KeySpec AES_256, no other is emulated");
        }
        byte[] key = new byte[KeyMaterial.BYTES];
        random.nextBytes(key);
        return encrypted(arn, key, input).put("Plaintext", base64(key));
    }

    private ObjectNode encrypted(String arn, byte[] plaintext, JsonNode input) {
        Envelope envelope = Envelope.seal(arn, key(arn), plaintext, context(input), random);
        return Json.object().put("CiphertextBlob", base64(envelope.blob())).put("KeyId", arn);
    }

    private JsonNode decrypt(JsonNode input, Caller caller) {
        Envelope envelope = Envelope.parse(bytes(input, "CiphertextBlob"));
        require(caller, "Decrypt", envelope.keyArn());
        if (input.has("KeyId") && !named("Decrypt", input, caller).equals(envelope.keyArn())) {
            throw AwsFault.client("IncorrectKeyException", "the ciphertext was made with another key");
        }
        byte[] plaintext = envelope.open(key(envelope.keyArn()), context(input));
        return Json.object().put("KeyId", envelope.keyArn()).put("Plaintext", base64(plaintext));
    }

    private byte[] key(String arn) {
        return material.find(arn).orElseThrow(KmsApi::unknownKey);
    }

    /** The ARN of the key that the request names by id or ARN. */
    private String named(String action, JsonNode input, Caller caller) {
        String id = Json.required(input, "KeyId");
        String found = arns.stream()
                .filter(arn -> arn.equals(id) || arn.endsWith(":key/" + id))
                .findFirst()
                .orElse(null);
        // Permissions come first, so that a stranger does not learn which keys exist.
        require(caller, action, found == null ? id : found);
        if (found == null) {
            throw unknownKey();
        }
        return found;
    }

    private void require(Caller caller, String action, String resource) {
        if (caller instanceof Caller.Role role) {
            authorization.requireRole(role.roleArn(), "kms:" + action, resource);
        }
    }

    private static Map<String, String> context(JsonNode input) {
        Map<String, String> context = new TreeMap<>();
        input.path("EncryptionContext")
                .properties()
                .forEach(entry -> context.put(entry.getKey(), entry.getValue().asText()));
        return context;
    }

    private static byte[] bytes(JsonNode input, String field) {
        return Base64.getDecoder().decode(Json.required(input, field));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static AwsFault unknownKey() {
        return AwsFault.client("NotFoundException", "there is no such key");
    }
}
