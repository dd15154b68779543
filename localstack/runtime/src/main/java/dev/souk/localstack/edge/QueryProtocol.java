package dev.souk.localstack.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQS as clients from before 2024 speak it: form parameters in, XML out (AWS Query protocol, version 2012-11-05). Debian's AWS
 * CLI is one of them. Translates to and from the JSON protocol; lists of batches are left to newer clients.
 */
final class QueryProtocol {
    /** The operations that take and give nothing but what is translated here. */
    private static final Set<String> OPERATIONS = Set.of(
            "ListQueues",
            "GetQueueUrl",
            "GetQueueAttributes",
            "SendMessage",
            "ReceiveMessage",
            "DeleteMessage",
            "ChangeMessageVisibility",
            "PurgeQueue");

    private static final Set<String> NUMBERS =
            Set.of("MaxNumberOfMessages", "VisibilityTimeout", "WaitTimeSeconds", "DelaySeconds", "MaxResults");

    /** A member of a flattened list, e.g. {@code AttributeName.1}. */
    private static final Pattern LISTED = Pattern.compile("(\\w+)\\.\\d+");

    private QueryProtocol() {}

    static boolean serves(String action) {
        return OPERATIONS.contains(action);
    }

    /** @param form the first value of each parameter */
    static ObjectNode input(Map<String, String> form) {
        ObjectNode input = Json.object();
        form.forEach((name, value) -> {
            Matcher listed = LISTED.matcher(name);
            if (listed.matches()) {
                input.withArray(listed.group(1) + "s").add(value);
            } else if (NUMBERS.contains(name)) {
                input.put(name, whole(name, value));
            } else if (!name.equals("Action") && !name.equals("Version")) {
                input.put(name, value);
            }
        });
        return input;
    }

    private static int whole(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw AwsFault.client("InvalidParameterValue", "%s must be a whole number, got %s".formatted(name, value));
        }
    }

    /** The answer of an operation, its lists and maps flattened as the protocol has them. */
    static String answer(String action, JsonNode output) {
        var xml = new Xml();
        xml.open(action + "Response", Map.of("xmlns", "http://queue.amazonaws.com/doc/2012-11-05/"));
        if (!output.isEmpty()) {
            xml.open(action + "Result", Map.of());
            fields(xml, output);
            xml.close();
        }
        xml.open("ResponseMetadata", Map.of());
        xml.text("RequestId", "local");
        return xml.end();
    }

    static String fault(AwsFault fault, String code) {
        var xml = new Xml();
        xml.open("ErrorResponse", Map.of("xmlns", "http://queue.amazonaws.com/doc/2012-11-05/"));
        xml.open("Error", Map.of());
        xml.text("Type", fault.status() < 500 ? "Sender" : "Receiver");
        xml.text("Code", code);
        xml.text("Message", String.valueOf(fault.getMessage()));
        xml.close();
        xml.text("RequestId", "local");
        return xml.end();
    }

    private static void fields(Xml xml, JsonNode object) {
        BiConsumer<String, JsonNode> field = (name, value) -> {
            switch (name) {
                case "QueueUrls", "Messages" -> value.forEach(element -> element(xml, singular(name), element));
                case "Attributes" -> pairs(xml, value);
                default -> element(xml, name, value);
            }
        };
        object.properties().forEach(entry -> field.accept(entry.getKey(), entry.getValue()));
    }

    private static void element(Xml xml, String name, JsonNode value) {
        if (value.isObject()) {
            xml.open(name, Map.of());
            fields(xml, value);
            xml.close();
        } else {
            xml.text(name, value.asText());
        }
    }

    private static void pairs(Xml xml, JsonNode map) {
        map.properties().forEach(entry -> {
            xml.open("Attribute", Map.of());
            List.of(
                            Map.entry("Name", entry.getKey()),
                            Map.entry("Value", entry.getValue().asText()))
                    .forEach(part -> xml.text(part.getKey(), part.getValue()));
            xml.close();
        });
    }

    private static String singular(String plural) {
        return plural.substring(0, plural.length() - 1);
    }
}
