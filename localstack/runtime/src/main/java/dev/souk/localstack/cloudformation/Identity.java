package dev.souk.localstack.cloudformation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the rest of a template can learn about a resource.
 *
 * @param ref answer of {@code Ref}
 * @param attributes answers of {@code Fn::GetAtt} by attribute name
 * @param open whether the type is unknown to us, so that any further attribute gets a made-up answer
 */
record Identity(String ref, Map<String, String> attributes, boolean open) {

    /** An attribute of a type we do not emulate: nothing here can use it, it only has to stand in a property. */
    static Identity unknown(String ref, String arn) {
        return new Identity(ref, Map.of("Arn", arn), true);
    }

    static Identity of(String ref) {
        return new Identity(ref, Map.of(), false);
    }

    Identity with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Identity(ref, Map.copyOf(more), open);
    }

    String arn() {
        return attributes.getOrDefault("Arn", "");
    }
}
