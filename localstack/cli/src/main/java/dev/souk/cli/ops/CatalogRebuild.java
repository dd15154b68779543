package dev.souk.cli.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;

/** Has the catalogue make its read model anew, chunk by chunk, while it serves; or tell its products again. */
public final class CatalogRebuild {
    private static final int CHUNK = 200;

    private final Edge edge;
    private final String function;

    public CatalogRebuild(Edge edge, String stage) {
        this.edge = edge;
        this.function = "/2015-03-31/functions/souk-%s-catalog-rebuild:live/invocations".formatted(stage);
    }

    /**
     * Runs all chunks; what was interrupted is taken up again.
     *
     * @param republish whether to tell every published product again, for a listener that starts empty, instead
     * @return how many products were gone through
     * @throws IllegalStateException when the function fails
     */
    public int run(boolean republish) {
        ObjectNode order =
                Edge.object().put("what", republish ? "EVENTS" : "READ_MODEL").put("products", CHUNK);
        int products = 0;
        while (true) {
            JsonNode progress = edge.post(function, order);
            if (!progress.has("finished")) {
                throw new IllegalStateException(
                        "the rebuild failed: " + progress.path("errorMessage").asText(progress.toString()));
            }
            products += progress.path("products").asInt();
            if (progress.path("finished").asBoolean()) {
                return products;
            }
            // A rebuild of the read model knows by itself where it was.
            if (progress.has("next")) {
                order.set("after", progress.path("next"));
            }
        }
    }
}
