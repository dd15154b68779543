package dev.souk.cli.ops;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;

/** Has the search's indexer write its index anew, step by step, while it is searched. */
public final class SearchRebuild {
    private final Edge edge;
    private final String indexer;

    public SearchRebuild(Edge edge, String stage) {
        this.edge = edge;
        this.indexer = "/2015-03-31/functions/souk-%s-search-indexer:live/invocations".formatted(stage);
    }

    /**
     * Runs all steps.
     *
     * @param fresh whether to begin with an empty index, because the one there is cannot be read any more
     * @return how many documents were taken in
     * @throws IllegalStateException when the indexer fails
     */
    public int run(boolean fresh) {
        JsonNode next = Edge.object().put("rebuild", true).put("fresh", fresh);
        int documents = 0;
        while (next.isObject()) {
            JsonNode reply = edge.post(indexer, next);
            if (!reply.has("documents")) {
                throw new IllegalStateException("the indexer failed: " + reply);
            }
            documents += reply.path("documents").asInt();
            next = reply.path("next");
        }
        return documents;
    }
}
