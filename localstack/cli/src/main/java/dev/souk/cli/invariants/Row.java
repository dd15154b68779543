package dev.souk.cli.invariants;

import com.fasterxml.jackson.databind.JsonNode;

/** One item of a table, in DynamoDB's JSON. */
public record Row(JsonNode attributes) {

    String pk() {
        return text("pk");
    }

    String sk() {
        return text("sk");
    }

    /** A text attribute, empty when the item lacks it. */
    String text(String name) {
        return attributes.path(name).path("S").asText("");
    }

    /** A whole number; zero when the item lacks it. */
    long number(String name) {
        return Long.parseLong(attributes.path(name).path("N").asText("0"));
    }
}
