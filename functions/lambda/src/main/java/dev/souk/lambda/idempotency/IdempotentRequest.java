package dev.souk.lambda.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.souk.lambda.BadJson;
import dev.souk.lambda.Json;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A request that may arrive more than once and must have its effect once.
 *
 * @param id who asks for what under which key, hashed: the same for every repetition
 * @param fingerprint SHA-256 of what is asked, in hex: the same for every honest repetition
 */
public record IdempotentRequest(String id, String fingerprint) {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** @throws Problem 400 when the {@code Idempotency-Key} header is missing or not 1 to 255 visible ASCII characters */
    public static IdempotentRequest of(HttpRequest request) {
        String key = request.header("idempotency-key")
                .orElseThrow(() -> Problem.badRequest(
                        "idempotency-key-missing", "this operation needs an Idempotency-Key header"));
        if (!KEY.matcher(key).matches()) {
            throw Problem.badRequest(
                    "idempotency-key-invalid", "Idempotency-Key takes 1 to 255 visible ASCII characters");
        }
        String scope = String.join("\n", request.caller().subject(), request.method(), request.resource(), key);
        String body = request.body().isEmpty() ? "{}" : request.body();
        String asked = canonical(body) + canonical(Json.write(new TreeMap<>(request.pathParameters())));
        return new IdempotentRequest("I#" + sha256(scope), sha256(asked));
    }

    /** Sorts the members of every object, so that the order in which a client writes them does not matter. */
    private static String canonical(String json) {
        try {
            return CANONICAL.writeValueAsString(Json.read(json, Map.class));
        } catch (BadJson e) {
            throw Problem.badRequest("invalid-body", "the body is not what this operation takes")
                    .withError(e.pointer(), String.valueOf(e.getMessage()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write what was just read", e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
