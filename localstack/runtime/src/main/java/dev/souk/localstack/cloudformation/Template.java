package dev.souk.localstack.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One synthesised template as it lies on disk, nothing resolved. */
record Template(String stack, String file, JsonNode root) {

    Template {
        if (!root.path("Resources").isObject()) {
            throw Position.of(file, "template").error("expected an object Resources, found none");
        }
    }

    static Template read(String stack, Path path) {
        String file = path.getFileName().toString();
        return new Template(stack, file, readJson(path));
    }

    static JsonNode readJson(Path path) {
        String file = path.getFileName().toString();
        try {
            return Json.parse(Files.readString(path));
        } catch (IllegalArgumentException e) {
            throw new TemplateException("%s: %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new TemplateException("expected a readable file at %s: %s".formatted(path, e), e);
        }
    }

    /** Names and bodies of a section, in the order of the file; empty when the template has no such section. */
    List<Map.Entry<String, JsonNode>> section(String name) {
        return List.copyOf(root.path(name).properties());
    }

    JsonNode resource(String logicalId) {
        return root.path("Resources").path(logicalId);
    }

    Position at(String section, String logicalId) {
        return Position.of(file, section + " " + logicalId);
    }
}
