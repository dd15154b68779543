package dev.souk.cli;

import java.net.URI;

/**
 * A running stack with the clients to speak to it.
 *
 * @param retries of its shop clients
 */
public record Stack(StackState state, Retries retries) {

    /** A stack whose clients send each request once. */
    public Stack(StackState state) {
        this(state, Retries.none());
    }

    /** @throws IllegalStateException when no stack runs from this checkout */
    public static Stack running(Workspace workspace) {
        return StackState.find(workspace)
                .map(Stack::new)
                .orElseThrow(() -> new IllegalStateException("no stack is running; start one with ./souk up"));
    }

    public ShopClient shop() {
        return new ShopClient(state.api(), retries);
    }

    public Edge edge() {
        return new Edge(state.edge());
    }

    /** A token of the development issuer, valid for an hour. */
    public String token(String subject, boolean staff) {
        var request = Edge.object().put("sub", subject);
        var groups = request.putArray("groups");
        if (staff) {
            groups.add("staff");
        }
        URI tokens = state.tokens();
        return new Edge(tokens)
                .post(tokens.getPath(), request)
                .path("access_token")
                .asText();
    }
}
