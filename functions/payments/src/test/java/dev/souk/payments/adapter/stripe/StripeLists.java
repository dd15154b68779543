package dev.souk.payments.adapter.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.payments.adapter.stripe.StripeDouble.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Lists of objects as docs.stripe.com has them under "Pagination": newest first, from the object after {@code starting_after}. */
final class StripeLists {
    private StripeLists() {}

    static Reply newestFirst(Collection<ObjectNode> objects, Map<String, String> query) {
        List<ObjectNode> wanted = new ArrayList<>(objects.stream()
                .filter(object -> isCreatedWithin(object.path("created").asLong(), query))
                .toList()
                .reversed());
        String after = query.get("starting_after");
        if (after != null) {
            while (!wanted.removeFirst().path("id").asText().equals(after)) {
                // Seen on an earlier page.
            }
        }
        int limit = Math.min(Integer.parseInt(query.getOrDefault("limit", "10")), wanted.size());
        ObjectNode page = JsonNodeFactory.instance
                .objectNode()
                .put("object", "list")
                .put("has_more", limit < wanted.size())
                .put("url", "/v1");
        ArrayNode data = page.putArray("data");
        wanted.subList(0, limit).forEach(object -> data.add(object.deepCopy()));
        return new Reply(200, page);
    }

    private static boolean isCreatedWithin(long created, Map<String, String> query) {
        return created >= Long.parseLong(query.getOrDefault("created[gte]", "0"))
                && created < Long.parseLong(query.getOrDefault("created[lt]", "0"));
    }
}
