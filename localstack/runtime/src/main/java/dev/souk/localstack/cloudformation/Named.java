package dev.souk.localstack.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A resource whose identity is wanted: what is known about it before its other properties are resolved. */
record Named(
        Place place, String stack, String logicalId, String type, Function<String, Optional<JsonNode>> properties) {

    Optional<String> property(String name) {
        return properties.apply(name).map(JsonNode::asText);
    }

    /** The explicit name in the property, or one made from the logical id. */
    String name(String property, int limit) {
        return property(property).orElseGet(() -> PhysicalNames.name(stack, logicalId, limit));
    }

    String id(int length) {
        return PhysicalNames.id(stack + "/" + logicalId, length);
    }

    String arn(String service, String resource) {
        return place.arn(service, resource);
    }

    /** The second part of the type in lower case, which most ARNs use. */
    String service() {
        return type.split("::", -1)[1].toLowerCase(Locale.ROOT);
    }
}
