package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils a body that was right. Whether the result is really wrong is for the schema to say, not for this class. */
final class BodyMutations {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH = 10_000;
    /** Names that answers use and no request may set. */
    static final List<String> FOREIGN_FIELDS = List.of(
            "price",
            "unitPrice",
            "total",
            "status",
            "customerId",
            "userId",
            "owner",
            "role",
            "discount",
            "version",
            "id");

    private final Random random;

    BodyMutations(Random random) {
        this.random = random;
    }

    /** What was done to the body, in words, and the result. */
    record Mutated(String what, JsonNode body) {}

    /** Bytes that are no JSON, or none that a careful reader takes. */
    record Raw(String what, Bytes content) {
        Raw(String what, byte[] bytes) {
            this(what, new Bytes(bytes));
        }
    }

    Mutated mutate(JsonNode body) {
        if (!(body instanceof ObjectNode original) || original.isEmpty()) {
            return new Mutated("not an object", JSON.arrayNode().add(body));
        }
        ObjectNode copy = original.deepCopy();
        return switch (random.nextInt(5)) {
            case 0 -> foreignField(copy);
            case 1 -> dropped(copy);
            case 2 -> new Mutated("a list around it", JSON.arrayNode().add(copy));
            default -> hostileValue(copy);
        };
    }

    Raw spoil(JsonNode body) {
        List<Raw> broken = broken(body);
        return broken.get(random.nextInt(broken.size()));
    }

    /** Every way to break a body. */
    static List<Raw> broken(JsonNode body) {
        String text = body.toString();
        return List.of(
                new Raw("cut short", bytes(text.substring(0, text.length() / 2))),
                new Raw("something after it", bytes(text + "{}")),
                new Raw("invalid UTF-8", spliced(text, new byte[] {(byte) 0xC3, (byte) 0x28})),
                new Raw("a lone surrogate", spliced(text, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})),
                new Raw("nested too deep", bytes("[".repeat(DEPTH) + "]".repeat(DEPTH))),
                new Raw("a name twice", bytes(doubled(text))),
                new Raw("NaN", bytes("{\"quantity\":NaN}")),
                new Raw("nothing but spaces", bytes("   ")));
    }

    private Mutated foreignField(ObjectNode body) {
        String name = FOREIGN_FIELDS.get(random.nextInt(FOREIGN_FIELDS.size()));
        body.set(name + (body.has(name) ? "2" : ""), JSON.numberNode(1));
        return new Mutated("a field '%s' that nobody asked for".formatted(name), body);
    }

    private Mutated dropped(ObjectNode body) {
        String name = anyName(body);
        body.remove(name);
        return new Mutated("without '%s'".formatted(name), body);
    }

    private Mutated hostileValue(ObjectNode body) {
        ObjectNode at = body;
        String name = anyName(at);
        while (at.path(name) instanceof ObjectNode inner && !inner.isEmpty()) {
            at = inner;
            name = anyName(at);
        }
        List<JsonNode> values = HostileValues.insteadOf(at.path(name));
        JsonNode value = values.get(random.nextInt(values.size()));
        at.set(name, value);
        String shown = value.toString();
        return new Mutated("'%s' is %s".formatted(name, shown.substring(0, Math.min(40, shown.length()))), body);
    }

    private String anyName(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.get(random.nextInt(names.size()));
    }

    private static String doubled(String text) {
        String inside = text.substring(1, text.length() - 1);
        return inside.isEmpty() ? "{\"a\":1,\"a\":2}" : "{" + inside + "," + inside + "}";
    }

    private static byte[] spliced(String text, byte[] bad) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes("{\"a\":\""));
        bytes.writeBytes(bad);
        bytes.writeBytes(bytes("\"," + text.substring(1)));
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
