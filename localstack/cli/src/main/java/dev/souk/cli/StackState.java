package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A running stack as other commands find it.
 *
 * @param pid process that runs it
 * @param api base address of the HTTP API, with the stage
 * @param edge address of the edge port
 * @param tokens where the development issuer gives out access tokens
 */
public record StackState(long pid, String stage, URI api, URI edge, URI tokens) {

    /** The stack that runs from this checkout, if one does; the file of one that died is ignored. */
    public static Optional<StackState> find(Workspace workspace) {
        Path file = workspace.stateFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(read(file)).filter(StackState::isAlive);
    }

    void write(Workspace workspace) {
        String json = Edge.object()
                .put("pid", pid)
                .put("stage", stage)
                .put("api", api.toString())
                .put("edge", edge.toString())
                .put("tokens", tokens.toString())
                .toPrettyString();
        try {
            Files.createDirectories(workspace.run());
            // Written aside and moved, so that nobody reads half a file.
            Path aside = Files.writeString(workspace.run().resolve("stack.json.new"), json);
            Files.move(aside, workspace.stateFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + workspace.stateFile(), e);
        }
    }

    static void delete(Workspace workspace) {
        try {
            Files.deleteIfExists(workspace.stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + workspace.stateFile(), e);
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static StackState read(Path file) {
        try {
            JsonNode json = Edge.parse(Files.readString(file));
            return new StackState(
                    json.path("pid").asLong(),
                    json.path("stage").asText(),
                    URI.create(json.path("api").asText()),
                    URI.create(json.path("edge").asText()),
                    URI.create(json.path("tokens").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
