package dev.souk.events.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnumNarrowedTest {
    @Test
    void objects_to_a_value_that_is_no_longer_allowed() {
        Change change = Change.of(
                "\"level\": {\"type\": \"string\", \"enum\": [\"LOW\", \"OUT\"]}",
                "\"level\": {\"type\": \"string\", \"enum\": [\"OUT\"]}");
        assertThat(change.judgedBy(new EnumNarrowed()))
                .containsExactly("level no longer allows all of [LOW, OUT], only [OUT]");
        assertThat(change.judgedByAll()).hasSize(1);
    }

    @Test
    void objects_to_free_text_that_becomes_an_enumeration() {
        Change change = Change.of(
                "\"level\": {\"type\": \"string\"}", "\"level\": {\"type\": \"string\", \"enum\": [\"OUT\"]}");
        assertThat(change.judgedBy(new EnumNarrowed())).containsExactly("level no longer allows any value, only [OUT]");
    }

    @Test
    void lets_an_enumeration_grow_or_open_up() {
        String before = "\"level\": {\"type\": \"string\", \"enum\": [\"OUT\"]}";
        assertThat(Change.of(before, "\"level\": {\"type\": \"string\", \"enum\": [\"OUT\", \"LOW\"]}")
                        .judgedByAll())
                .isEmpty();
        assertThat(Change.of(before, "\"level\": {\"type\": \"string\"}").judgedByAll())
                .isEmpty();
    }
}
