package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** Cuts a list into pages; the token is the position of the next one. */
final class Page {
    private Page() {}

    static <T> ObjectNode of(
            String field, List<T> all, Request request, int most, Function<T, ? extends JsonNode> toJson) {
        int from = position(request);
        int to = Math.min(all.size(), from + request.maxResults(most));
        ObjectNode page = Json.object();
        ArrayNode items = page.putArray(field);
        all.subList(Math.min(from, to), to).forEach(item -> items.add(toJson.apply(item)));
        if (to < all.size()) {
            page.put("nextToken", "p" + to);
        }
        return page;
    }

    private static int position(Request request) {
        String token = request.text("nextToken", "p0");
        if (!token.matches("p\\d{1,9}")) {
            throw new StepFunctionsFault("InvalidToken", "Invalid Token: 'Invalid token'");
        }
        return Integer.parseInt(token.substring(1));
    }
}
