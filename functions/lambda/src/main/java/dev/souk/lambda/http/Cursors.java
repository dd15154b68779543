package dev.souk.lambda.http;

import dev.souk.lambda.security.InvalidToken;
import dev.souk.lambda.security.SignedTokens;
import java.util.HashMap;
import java.util.Map;

/**
 * Opaque list cursors: the position a page ended at, signed and bound to the query and the caller, so that a cursor
 * cannot be made up, altered or used elsewhere.
 */
public final class Cursors {
    private static final String TYPE = "souk-cursor+jwt";

    private final SignedTokens tokens;

    public Cursors(SignedTokens tokens) {
        this.tokens = tokens;
    }

    /** @param boundTo everything the position is valid for, e.g. list name, filter and caller */
    public String seal(Map<String, String> position, String boundTo) {
        return tokens.sign(TYPE, Map.of("position", position, "for", boundTo));
    }

    /** @throws Problem 400 when the cursor was not sealed by us for this query and caller */
    public Map<String, String> open(String cursor, String boundTo) {
        try {
            Map<String, Object> claims = tokens.verify(cursor, TYPE);
            if (boundTo.equals(claims.get("for")) && claims.get("position") instanceof Map<?, ?> position) {
                Map<String, String> texts = new HashMap<>();
                position.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
                return texts;
            }
        } catch (InvalidToken e) {
            throw badCursor();
        }
        throw badCursor();
    }

    private static Problem badCursor() {
        return Problem.badRequest("invalid-cursor", "the cursor was not given out for this list; start without one");
    }
}
