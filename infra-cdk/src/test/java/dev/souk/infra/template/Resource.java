package dev.souk.infra.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A resource of a template.
 *
 * @param stack the template it stands in
 * @param id its logical id
 * @param body all that the template says of it
 */
public record Resource(Template stack, String id, JsonNode body) {
    public String type() {
        return body.path("Type").asText();
    }

    public JsonNode properties() {
        return body.path("Properties");
    }

    /** A property by path, e.g. {@code SnapStart.ApplyOn}; a missing node when there is none. */
    public JsonNode property(String path) {
        JsonNode at = properties();
        for (String step : path.split("\\.", -1)) {
            at = at.path(step);
        }
        return at;
    }

    /** A property with every reference in it replaced by what it names. */
    public String text(String path) {
        return stack.text(property(path));
    }

    @Override
    public String toString() {
        return "%s of %s".formatted(id, stack.name());
    }
}
