package dev.souk.events.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.events.CommittedFile;
import dev.souk.events.schema.EventFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A published version is frozen: its copy below {@code src/test/resources/published} is what others rely on.
 *
 * <p>The copy follows a change only when no rule objects to it, so an incompatible one can get in by no command.
 */
class PublishedSchemasTest {
    static Stream<Arguments> schemas() {
        return EventFiles.all().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".schema.json"))
                .map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_published_schema_changes_compatibly_or_not_at_all(String schema, Path current) throws IOException {
        Path published = EventFiles.publishedCopyOf(schema);
        if (Files.exists(published)) {
            assertThat(Compatibility.violations(EventFiles.read(published), EventFiles.read(current)))
                    .as("%s is published; leave it as it was and put the change into a new version", schema)
                    .isEmpty();
        }
        new CommittedFile(published).mustHold(Files.readString(current));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void no_property_of_its_data_could_go_unnoticed(String schema, Path current) {
        JsonNode before = EventFiles.read(current);
        before.at("/properties/data/properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .forEach(name -> {
                    JsonNode after = before.deepCopy();
                    ((ObjectNode) after.at("/properties/data/properties")).remove(name);
                    assertThat(Compatibility.violations(before, after))
                            .as(schema)
                            .contains("data.%s was removed".formatted(name));
                });
    }

    @Test
    void a_published_schema_stays() {
        assertThat(EventFiles.all().keySet()).containsAll(EventFiles.published().keySet());
    }
}
