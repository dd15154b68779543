package dev.souk.localstack.mappings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's typed JSON, as stream events carry it. */
public final class AttributeJson {
    private AttributeJson() {}

    public static ObjectNode of(Map<String, AttributeValue> item) {
        ObjectNode json = Json.object();
        item.forEach((name, value) -> json.set(name, of(value)));
        return json;
    }

    private static JsonNode of(AttributeValue value) {
        ObjectNode json = Json.object();
        return switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case B -> json.put("B", base64(value.b()));
            case BOOL -> json.put("BOOL", value.bool());
            case NUL -> json.put("NULL", true);
            case M -> json.set("M", of(value.m()));
            case L -> json.set("L", list(value));
            case SS -> json.set("SS", texts(value.ss()));
            case NS -> json.set("NS", texts(value.ns()));
            case BS ->
                json.set(
                        "BS",
                        texts(value.bs().stream().map(AttributeJson::base64).toList()));
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("expected an attribute value of a known type, got " + value);
        };
    }

    private static ArrayNode list(AttributeValue value) {
        ArrayNode list = Json.array();
        value.l().forEach(element -> list.add(of(element)));
        return list;
    }

    private static ArrayNode texts(Collection<String> values) {
        ArrayNode list = Json.array();
        values.forEach(list::add);
        return list;
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
