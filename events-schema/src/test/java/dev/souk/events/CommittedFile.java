package dev.souk.events;

import static org.assertj.core.api.Assertions.fail;

import dev.souk.events.schema.EventFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is generated and committed: a test either finds it current or says how to make it so. */
public record CommittedFile(Path path) {
    private static final String COMMAND = "mvn -pl events-schema test -Dsouk.regenerate=true";

    /** Fails when the file does not hold exactly this; with {@code -Dsouk.regenerate=true} writes it instead. */
    public void mustHold(String content) {
        try {
            if (Boolean.getBoolean("souk.regenerate")) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, content);
            } else if (!Files.exists(path) || !Files.readString(path).equals(content)) {
                fail("%s is stale, regenerate it: %s", EventFiles.root().relativize(path), COMMAND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare %s".formatted(path), e);
        }
    }
}
