package dev.souk.events.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundTightenedTest {
    @Test
    void objects_to_a_higher_minimum_and_a_lower_maximum() {
        Change change = Change.of(
                "\"quantity\": {\"type\": \"integer\", \"minimum\": 1, \"maximum\": 99}",
                "\"quantity\": {\"type\": \"integer\", \"minimum\": 2, \"maximum\": 98}");
        assertThat(change.judgedBy(new BoundTightened()))
                .containsExactlyInAnyOrder("quantity has a tighter minimum: 2", "quantity has a tighter maximum: 98");
        assertThat(change.judgedByAll()).hasSize(2);
    }

    @Test
    void objects_to_a_bound_where_there_was_none_and_to_another_pattern() {
        assertThat(Change.of("\"sku\": {\"type\": \"string\"}", "\"sku\": {\"type\": \"string\", \"maxLength\": 40}")
                        .judgedBy(new BoundTightened()))
                .containsExactly("sku has a tighter maxLength: 40");
        assertThat(Change.of(
                                "\"sku\": {\"type\": \"string\", \"pattern\": \"a\"}",
                                "\"sku\": {\"type\": \"string\", \"pattern\": \"b\"}")
                        .judgedBy(new BoundTightened()))
                .containsExactly("sku has a tighter pattern: \"b\"");
    }

    @Test
    void lets_bounds_widen_or_go() {
        String before = "\"quantity\": {\"type\": \"integer\", \"minimum\": 1, \"maximum\": 99}";
        assertThat(Change.of(before, "\"quantity\": {\"type\": \"integer\", \"minimum\": 0}")
                        .judgedByAll())
                .isEmpty();
    }
}
