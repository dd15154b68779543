package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * One operation of the contract.
 *
 * @param path with its parameters in braces, e.g. {@code /orders/{id}}
 * @param open whether it takes no token
 * @param roles who may call it; empty when it is open
 * @param body the media type object of its JSON body, a missing node when it takes none
 * @param responses by status
 */
public record Operation(
        String id,
        String method,
        String path,
        boolean open,
        Set<String> roles,
        List<Parameter> parameters,
        JsonNode body,
        boolean bodyRequired,
        JsonNode responses) {
    private static final Set<String> NOT_OWNED = Set.of("sku", "code", "token", "asset", "purpose");

    public Operation {
        roles = Set.copyOf(roles);
        parameters = List.copyOf(parameters);
    }

    /** {@code METHOD /path}. */
    public String name() {
        return method + " " + path;
    }

    /** Whether its path names something that belongs to one shopper. */
    boolean isOwned() {
        return !open
                && !roles.contains("staff")
                && parameters.stream()
                        .anyMatch(parameter -> parameter.in().equals("path") && !NOT_OWNED.contains(parameter.name()));
    }

    boolean takesBody() {
        return !body.isMissingNode();
    }

    List<Parameter> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }
}
