package dev.souk.infra.api;

import dev.souk.infra.StageSettings.Throttling;
import java.util.Optional;

/**
 * One operation of an OpenAPI document.
 *
 * @param path as the document writes it, e.g. {@code /orders/{id}}
 * @param method in capitals, e.g. {@code GET}
 * @param open whether it needs no token
 * @param cacheable whether its success says for how long it may be kept ({@code Cache-Control} among its headers)
 * @param throttling what it takes at most, where that is less than what the whole API does
 */
public record Operation(String path, String method, boolean open, boolean cacheable, Optional<Throttling> throttling) {
    /** Where the gateway keeps its settings. */
    String settingsPath() {
        return path + "/" + method;
    }

    /** A read whose answer is the same for everybody and may be kept; a link that is a secret shows what is not. */
    boolean publicRead() {
        return open && cacheable && method.equals("GET");
    }
}
