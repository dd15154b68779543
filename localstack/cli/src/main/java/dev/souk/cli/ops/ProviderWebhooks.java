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
    private static final String DYNAMO_DB = "DynamoDB_20120810.";
    private static final String UNKNOWN = "attribute_not_exists(pk)";
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
        return stack.edge().all(DYNAMO_DB + "Scan", scan, "Items", "LastEvaluatedKey", "ExclusiveStartKey").stream()
                .filter(row ->
                        text(row, "orderId").equals(order) && text(row, "sk").equals("K"))
                .sorted(Comparator.comparing(row -> text(row, "at")))
                .map(ProviderWebhooks::message)
                .toList();
    }

    /**
     * Lets the payer of an order confirm its payment, or refuse to: writes into the provider's books what its own page would.
     *
     * @return the message that tells the shop
     * @throws IllegalStateException when nobody waits for the payer
     */
    public String challenge(String order, boolean confirmed) {
        String key = "K#%s:authorize".formatted(order);
        ObjectNode get = Edge.object().put("TableName", books()).put("ConsistentRead", true);
        get.putObject("Key").set("pk", text(key));
        ((ObjectNode) get.path("Key")).set("sk", text("CHALLENGE"));
        JsonNode wanted = stack.edge().call(DYNAMO_DB + "GetItem", get).path("Item");
        if (wanted.isMissingNode()) {
            throw new IllegalStateException("order %s waits for no payer".formatted(order));
        }
        ObjectNode decided = wanted.deepCopy();
        decided.set("sk", text("K"));
        decided.set("kind", text("AUTHORIZATION"));
        decided.set("outcome", text(confirmed ? "APPROVED" : "DECLINED"));
        if (!confirmed) {
            decided.set("reason", text("authentication_failed"));
        }
        stack.edge().call(DYNAMO_DB + "TransactWriteItems", unlessEnded(order, decided));
        return message(decided);
    }

    /** A challenge is decided once, and not after the shop has ended it. */
    private ObjectNode unlessEnded(String order, ObjectNode decided) {
        ObjectNode write = Edge.object();
        var actions = write.putArray("TransactItems");
        actions.addObject()
                .putObject("Put")
                .put("TableName", books())
                .put("ConditionExpression", UNKNOWN)
                .set("Item", decided);
        ObjectNode ended = actions.addObject()
                .putObject("ConditionCheck")
                .put("TableName", books())
                .put("ConditionExpression", UNKNOWN);
        ended.putObject("Key").set("pk", text("K#%s:void".formatted(order)));
        ((ObjectNode) ended.path("Key")).set("sk", text("K"));
        return write;
    }

    private static ObjectNode text(String value) {
        return Edge.object().put("S", value);
    }

    private String books() {
        return "souk-%s-simulated-provider".formatted(stack.state().stage());
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
