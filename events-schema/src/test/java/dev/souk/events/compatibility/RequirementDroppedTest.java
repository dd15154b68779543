package dev.souk.events.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequirementDroppedTest {
    @Test
    void objects_to_a_required_property_that_becomes_optional() {
        Change change = Change.of("\"!sku\": {\"type\": \"string\"}", "\"sku\": {\"type\": \"string\"}");
        assertThat(change.judgedBy(new RequirementDropped())).containsExactly("sku is no longer required");
        assertThat(change.judgedByAll()).containsExactly("sku is no longer required");
    }

    @Test
    void lets_an_optional_property_stay_optional() {
        Change change = Change.of("\"sku\": {\"type\": \"string\"}", "\"sku\": {\"type\": \"string\"}");
        assertThat(change.judgedByAll()).isEmpty();
    }
}
