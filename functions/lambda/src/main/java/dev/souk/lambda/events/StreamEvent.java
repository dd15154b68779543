package dev.souk.lambda.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the event that Lambda's mapping of a DynamoDB stream delivers. */
final class StreamEvent {
    private StreamEvent() {}

    static List<StreamRecord> parse(JsonNode event) {
        List<StreamRecord> records = new ArrayList<>();
        for (JsonNode node : event.path("Records")) {
            JsonNode change = node.path("dynamodb");
            records.add(new StreamRecord(
                    node.path("eventID").asText(),
                    node.path("eventName").asText(),
                    change.path("SequenceNumber").asText(),
                    attributes(change.path("Keys")),
                    attributes(change.path("NewImage")),
                    attributes(change.path("OldImage"))));
        }
        return records;
    }

    private static Map<String, AttributeValue> attributes(JsonNode image) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        image.properties().forEach(entry -> attributes.put(entry.getKey(), value(entry.getValue())));
        return attributes;
    }

    private static AttributeValue value(JsonNode typed) {
        Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(value.asText());
            case "N" -> AttributeValue.fromN(value.asText());
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "NULL" -> AttributeValue.fromNul(true);
            case "B" ->
                AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(value.asText())));
            case "SS" -> AttributeValue.fromSs(texts(value));
            case "NS" -> AttributeValue.fromNs(texts(value));
            case "L" -> AttributeValue.fromL(values(value));
            case "M" -> AttributeValue.fromM(attributes(value));
            default -> throw new IllegalArgumentException("unknown attribute type '%s'".formatted(only.getKey()));
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static List<AttributeValue> values(JsonNode array) {
        List<AttributeValue> values = new ArrayList<>();
        array.forEach(element -> values.add(value(element)));
        return values;
    }
}
