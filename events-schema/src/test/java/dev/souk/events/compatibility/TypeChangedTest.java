package dev.souk.events.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeChangedTest {
    @Test
    void objects_to_another_type() {
        Change change = Change.of("\"amount\": {\"type\": \"integer\"}", "\"amount\": {\"type\": \"string\"}");
        assertThat(change.judgedBy(new TypeChanged())).containsExactly("amount changed from integer to string");
        assertThat(change.judgedByAll()).containsExactly("amount changed from integer to string");
    }

    @Test
    void objects_to_another_format() {
        Change change = Change.of(
                "\"at\": {\"type\": \"string\", \"format\": \"date-time\"}", "\"at\": {\"type\": \"string\"}");
        assertThat(change.judgedBy(new TypeChanged())).containsExactly("at changed from string(date-time) to string");
    }
}
