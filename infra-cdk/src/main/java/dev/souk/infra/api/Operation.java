package dev.souk.infra.api;

import dev.souk.infra.StageSettings.Throttling;
import java.util.Optional;

/**
 * One operation of an OpenAPI document.
 *
 * @param path as the document writes it, e.g. {@code /orders/{id}}
 * @param method in capitals, e.g. {@code GET}
 * @param open whether it needs no token
 * @param throttling what it takes at most, where that is less than what the whole API does
 */
public record Operation(String path, String method, boolean open, Optional<Throttling> throttling) {
    /** Where the gateway keeps its settings. */
    String settingsPath() {
        return path + "/" + method;
    }

    /** A read whose answer is the same for everybody. */
    boolean publicRead() {
        return open && method.equals("GET");
    }
}
