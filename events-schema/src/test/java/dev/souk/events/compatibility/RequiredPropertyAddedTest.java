package dev.souk.events.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequiredPropertyAddedTest {
    @Test
    void objects_to_a_new_property_that_is_required() {
        Change change = Change.of("", "\"!sku\": {\"type\": \"string\"}");
        assertThat(change.judgedBy(new RequiredPropertyAdded())).containsExactly("sku is newly required");
        assertThat(change.judgedByAll()).containsExactly("sku is newly required");
    }

    @Test
    void objects_to_an_optional_property_that_becomes_required() {
        Change change = Change.of("\"sku\": {\"type\": \"string\"}", "\"!sku\": {\"type\": \"string\"}");
        assertThat(change.judgedBy(new RequiredPropertyAdded())).containsExactly("sku is newly required");
    }

    @Test
    void lets_a_new_optional_object_require_something_of_itself() {
        Change change = Change.of("", """
                "gift": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
                """);
        assertThat(change.judgedByAll()).isEmpty();
    }

    @Test
    void lets_a_new_optional_list_hold_what_it_likes() {
        Change change = Change.of("", "\"tags\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}");
        assertThat(change.judgedByAll()).isEmpty();
    }
}
