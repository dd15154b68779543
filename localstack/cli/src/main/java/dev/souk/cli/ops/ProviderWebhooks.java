package dev.souk.cli.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import dev.souk.cli.ShopClient;
import dev.souk.cli.Stack;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Plays the part of the simulated provider that tells the shop, unasked, what stands in its books. */
public final class ProviderWebhooks {
    private static final String PATH = "/webhooks/payments";

    private final Stack stack;

    public ProviderWebhooks(Stack stack) {
        this.stack = stack;
    }

    /** One message for each step of an order that stands in the provider's books, oldest first. */
    public List<String> about(String order) {
        ObjectNode scan = Edge.object()
                .put(
                        "TableName",
                        "souk-%s-simulated-provider".formatted(stack.state().stage()))
                .put("ConsistentRead", true);
        return stack
                .edge()
                .all("DynamoDB_20120810.Scan", scan, "Items", "LastEvaluatedKey", "ExclusiveStartKey")
                .stream()
                .filter(row -> text(row, "orderId").equals(order))
                .sorted(Comparator.comparing(row -> text(row, "at")))
                .map(ProviderWebhooks::message)
                .toList();
    }

    /** Sends a message as the provider would, signed now. */
    public ShopClient.Answer send(String message) {
        return send(message, signature(message, Instant.now(), secret()));
    }

    /** Sends a message with whatever signature. */
    public ShopClient.Answer send(String message, String signature) {
        return stack.shop().send("POST", "", PATH, message, Map.of("stripe-signature", signature));
    }

    /** The secret that the shop expects today. */
    public String secret() {
        return stack.edge()
                .call(
                        "secretsmanager.GetSecretValue",
                        Edge.object()
                                .put(
                                        "SecretId",
                                        "souk/%s/payment-webhook-secret"
                                                .formatted(stack.state().stage())))
                .path("SecretString")
                .asText();
    }

    /** A header in Stripe's published scheme. */
    public static String signature(String message, Instant at, String secret) {
        long seconds = at.getEpochSecond();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal("%d.%s".formatted(seconds, message).getBytes(StandardCharsets.UTF_8));
            return "t=%d,v1=%s".formatted(seconds, HexFormat.of().formatHex(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String message(JsonNode row) {
        String key = text(row, "pk").substring("K#".length());
        ObjectNode message = Edge.object()
                .put("id", "evt_" + key)
                .put("created", Instant.parse(text(row, "at")).getEpochSecond())
                .put("key", key);
        if (text(row, "outcome").equals("APPROVED")) {
            message.put("reference", text(row, "providerReference"));
            message.putObject("amount")
                    .put("amount", row.at("/amount/N").asLong())
                    .put("currency", text(row, "currency"));
        } else {
            message.put("reason", text(row, "reason"));
        }
        return message.toString();
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).path("S").asText("");
    }
}
