package dev.souk.events.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.events.CommittedFile;
import dev.souk.events.schema.EventFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class GeneratedDocsTest {
    private static final Path DOCS = EventFiles.root().resolve("docs");

    @Test
    void the_catalogue_is_current() {
        new CommittedFile(DOCS.resolve("events.md")).mustHold(EventCatalogue.markdown());
    }

    @Test
    void the_asyncapi_document_is_current() {
        new CommittedFile(DOCS.resolve("asyncapi.yaml")).mustHold(AsyncApi.yaml());
    }

    @Test
    @DisabledIfSystemProperty(named = "souk.regenerate", matches = "true", disabledReason = "it would be regenerated")
    void a_stale_file_says_how_to_regenerate_it(@TempDir Path folder) throws IOException {
        Path stale = Files.writeString(folder.resolve("events.md"), "# Yesterday\n");
        assertThatThrownBy(() -> new CommittedFile(stale).mustHold(EventCatalogue.markdown()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("events.md is stale, regenerate it: mvn -pl events-schema test -D");
        assertThat(stale).hasContent("# Yesterday");
    }
}
