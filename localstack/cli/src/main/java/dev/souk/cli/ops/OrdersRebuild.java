package dev.souk.cli.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has orders hold their history against the events, stretch by stretch, while it serves, and put right what differs. */
public final class OrdersRebuild {
    private static final int ITEMS = 500;

    private final Edge edge;
    private final String function;

    public OrdersRebuild(Edge edge, String stage) {
        this.edge = edge;
        this.function = "/2015-03-31/functions/souk-%s-orders-rebuild:live/invocations".formatted(stage);
    }

    /**
     * What was found.
     *
     * @param orders how many orders there are
     * @param rows how many rows of the history they make
     * @param differing how many of those were missing or said something else
     * @param surplus rows that no order accounts for
     * @param unsettled orders that differ because something has happened to them within the last minute
     * @param unreadable ids of orders whose events cannot be read
     */
    public record Result(int orders, int rows, int differing, int surplus, int unsettled, List<String> unreadable) {

        /** Whether the history is what the events make. */
        public boolean isSame() {
            return differing == 0 && surplus == 0 && unreadable.isEmpty();
        }
    }

    /**
     * Goes through the whole table.
     *
     * @param compare whether to count what differs and leave it
     * @param after where an interrupted run said that it goes on, null to begin
     * @throws IllegalStateException when the function fails, saying where to go on
     */
    public Result run(boolean compare, @Nullable String after) {
        ObjectNode order = Edge.object().put("compare", compare).put("items", ITEMS);
        if (after != null) {
            order.put("after", after);
        }
        List<JsonNode> stretches = new ArrayList<>();
        do {
            stretches.add(stretch(order));
            order.set("after", stretches.getLast().path("next"));
        } while (!stretches.getLast().path("finished").asBoolean());
        List<String> unreadable = new ArrayList<>();
        stretches.forEach(stretch -> stretch.path("unreadable").forEach(id -> unreadable.add(id.asText())));
        return new Result(
                sum(stretches, "orders"),
                sum(stretches, "rows"),
                sum(stretches, "differing"),
                sum(stretches, "surplus"),
                sum(stretches, "unsettled"),
                unreadable.stream().distinct().toList());
    }

    private JsonNode stretch(ObjectNode order) {
        JsonNode progress = edge.post(function, order);
        if (!progress.has("finished")) {
            String goOn = order.has("after")
                    ? "; go on with --after " + order.path("after").asText()
                    : "";
            throw new IllegalStateException(
                    "the rebuild failed: " + progress.path("errorMessage").asText(progress.toString()) + goOn);
        }
        return progress;
    }

    private static int sum(List<JsonNode> stretches, String count) {
        return stretches.stream()
                .mapToInt(stretch -> stretch.path(count).asInt())
                .sum();
    }
}
