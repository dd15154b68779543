package dev.souk.events.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PropertyRemovedTest {
    @Test
    void objects_to_a_property_that_is_gone() {
        Change change = Change.of("""
                "sku": {"type": "string"}, "name": {"type": "string"}
                """, """
                "sku": {"type": "string"}
                """);
        assertThat(change.judgedBy(new PropertyRemoved())).containsExactly("name was removed");
        assertThat(change.judgedByAll()).containsExactly("name was removed");
    }

    @Test
    void objects_to_a_property_that_is_gone_from_a_list_of_objects() {
        Change change = Change.of("""
                "lines": {"type": "array", "items": {"type": "object", "properties": {"sku": {"type": "string"}}}}
                """, """
                "lines": {"type": "array", "items": {"type": "object"}}
                """);
        assertThat(change.judgedBy(new PropertyRemoved())).containsExactly("lines[].sku was removed");
    }

    @Test
    void lets_a_property_be_added() {
        assertThat(Change.of("", "\"sku\": {\"type\": \"string\"}").judgedByAll())
                .isEmpty();
    }
}
