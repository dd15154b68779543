package dev.souk.localstack.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody who signed up.
 *
 * @param sub the name that tokens have for them
 * @param name what they sign in with, in lower case
 * @param password hashed
 * @param code what confirms them; empty when they are confirmed
 */
record User(
        String sub,
        String name,
        String password,
        Map<String, String> attributes,
        Optional<String> code,
        List<String> groups) {

    boolean confirmed() {
        return code.isEmpty();
    }

    User whenConfirmed() {
        Map<String, String> verified = new TreeMap<>(attributes);
        verified.put("email_verified", "true");
        return new User(sub, name, password, verified, Optional.empty(), groups);
    }

    User in(String group) {
        List<String> more = new ArrayList<>(groups);
        if (!more.contains(group)) {
            more.add(group);
        }
        return new User(sub, name, password, attributes, code, List.copyOf(more));
    }

    JsonNode toJson() {
        ObjectNode json = Json.object().put("sub", sub).put("name", name).put("password", password);
        code.ifPresent(text -> json.put("code", text));
        ObjectNode named = json.putObject("attributes");
        attributes.forEach(named::put);
        groups.forEach(json.putArray("groups")::add);
        return json;
    }

    static User of(JsonNode json) {
        Map<String, String> attributes = new TreeMap<>();
        json.path("attributes")
                .properties()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
        return new User(
                Json.required(json, "sub"),
                Json.required(json, "name"),
                Json.required(json, "password"),
                attributes,
                Json.text(json, "code"),
                Json.texts(json.path("groups")));
    }
}
