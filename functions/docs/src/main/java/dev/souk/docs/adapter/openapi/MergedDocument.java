package dev.souk.docs.adapter.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The documents of all domains as one OpenAPI 3.1 document: paths side by side, components under one roof.
 *
 * <p>A component that two documents define under the same name gets its domain's name in front; references follow.
 */
final class MergedDocument {
    private static final String SHARED_PREFIX = "./common.yaml";
    private static final String COMPONENTS = "#/components/";

    private final JsonNode shared;
    private final Map<String, JsonNode> documents;

    MergedDocument(JsonNode shared, Map<String, JsonNode> documents) {
        this.shared = shared;
        this.documents = documents;
    }

    JsonNode json() {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Souk")
                .put("summary", "The whole HTTP API, all domains together.")
                .put("version", shared.path("info").path("version").asText())
                .set("license", shared.path("info").path("license"));
        // Relative to where this document lies, so it is right behind every stage and every domain name.
        merged.putArray("servers").addObject().put("url", "..").put("description", "Where this document comes from");
        ObjectNode tags = JsonNodeFactory.instance.objectNode();
        ObjectNode paths = merged.putObject("paths");
        ObjectNode components = merged.putObject("components");
        add(components, "", shared.path("components"));
        documents.forEach((domain, document) -> {
            document.path("tags").forEach(tag -> tags.set(tag.path("name").asText(), tag(tag, document.path("info"))));
            document.path("paths")
                    .properties()
                    .forEach(path -> join(paths, path.getKey(), moved(domain, path.getValue())));
            add(components, domain, document.path("components"));
        });
        merged.putArray("tags").addAll(tags.valueStream().toList());
        return merged;
    }

    /** Domains share paths, e.g. a product's own and its availability's, but never an operation. */
    private static void join(ObjectNode paths, String path, JsonNode item) {
        ObjectNode joined = paths.withObjectProperty(path);
        item.properties().forEach(member -> {
            if (joined.has(member.getKey())) {
                throw new IllegalStateException("two documents define %s of %s".formatted(member.getKey(), path));
            }
            joined.set(member.getKey(), member.getValue());
        });
    }

    private static ObjectNode tag(JsonNode tag, JsonNode info) {
        return tag.<ObjectNode>deepCopy()
                .put("description", info.path("summary").asText());
    }

    private void add(ObjectNode components, String domain, JsonNode added) {
        added.properties().forEach(kind -> {
            ObjectNode named = components.withObjectProperty(kind.getKey());
            kind.getValue().properties().forEach(component -> {
                if (!isReferenceToShared(component.getValue())) {
                    named.set(name(domain, kind.getKey(), component.getKey()), moved(domain, component.getValue()));
                }
            });
        });
    }

    /** A document repeats the shared security scheme by reference; merged, it would refer to itself. */
    private static boolean isReferenceToShared(JsonNode component) {
        return component.path("$ref").asText().startsWith(SHARED_PREFIX);
    }

    /** A copy whose references lead to where things are after the merge. */
    private JsonNode moved(String domain, JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> {
                boolean reference =
                        member.getKey().equals("$ref") && member.getValue().isTextual();
                copy.set(
                        member.getKey(),
                        reference
                                ? JsonNodeFactory.instance.textNode(
                                        target(domain, member.getValue().asText()))
                                : moved(domain, member.getValue()));
            });
            return copy;
        }
        if (node.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(moved(domain, element)));
            return copy;
        }
        return node;
    }

    private String target(String domain, String reference) {
        if (reference.startsWith(SHARED_PREFIX)) {
            return reference.substring(SHARED_PREFIX.length());
        }
        if (!reference.startsWith(COMPONENTS)) {
            throw new IllegalStateException("expected a reference to a component, got " + reference);
        }
        String[] path = reference.substring(COMPONENTS.length()).split("/", 3);
        String rest = path.length == 3 ? "/" + path[2] : "";
        return COMPONENTS + path[0] + "/" + name(domain, path[0], path[1]) + rest;
    }

    private String name(String domain, String kind, String name) {
        return isAmbiguous(kind, name) && !domain.isEmpty()
                ? domain.substring(0, 1).toUpperCase(Locale.ROOT) + domain.substring(1) + name
                : name;
    }

    private boolean isAmbiguous(String kind, String name) {
        Set<String> owners = new TreeSet<>();
        documents.forEach((domain, document) -> {
            JsonNode component = document.path("components").path(kind).path(name);
            if (!component.isMissingNode() && !isReferenceToShared(component)) {
                owners.add(domain);
            }
        });
        boolean isShared = shared.path("components").path(kind).has(name);
        return owners.size() > (isShared ? 0 : 1);
    }
}
