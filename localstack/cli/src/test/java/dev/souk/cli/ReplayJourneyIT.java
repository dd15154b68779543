package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.snapshot.StackSnapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that ever happened is told once more, out of the archive, and nothing changes. */
class ReplayJourneyIT {
    @TempDir
    private Path folder;

    @Test
    void a_replay_of_all_events_leaves_every_table_as_it_was() {
        Path still = Assemblies.withoutSchedules(Workspace.current().cloudAssembly(), folder.resolve("still"));
        try (RunningStack running = RunningStack.start(still, folder.resolve("logs"))) {
            Edge edge = running.stack().edge();
            shop(running);
            new Quiescence(edge).await();
            int told = StackSnapshot.carried(edge).size();
            Set<String> before = items(edge);

            replay(edge);
            new Quiescence(edge).await();

            assertThat(items(edge)).containsExactlyInAnyOrderElementsOf(before);
            List<JsonNode> carried = StackSnapshot.carried(edge);
            assertThat(carried.subList(told, carried.size()))
                    .hasSize(told)
                    .allSatisfy(again ->
                            assertThat(again.at("/event/replay-name").asText()).isEqualTo("once-more"));
            assertThat(StackSnapshot.take(edge, EmbeddedStack.STAGE).deadLetters())
                    .isEmpty();
        }
    }

    /** One order of each end, and one that its customer cancels. */
    private static void shop(RunningStack running) {
        running.sell("oats", 250, 20);
        running.sell("millet", 300, 1);
        OrderJourney journey = new OrderJourney(running.stack().shop());
        journey.order(journey.quote(Map.of("oats", 1)), "tok_approve", "confirmed");
        journey.order(journey.quote(Map.of("oats", 2, "millet", 1)), "tok_timeout", "confirmed-late");
        journey.order(journey.quote(Map.of("oats", 3)), "tok_decline", "declined");
        OrderJourney.Quoted quoted = journey.quote(Map.of("oats", 4));
        String cancelled = journey.order(quoted, "tok_approve", "cancelled").orderId();
        running.stack()
                .shop()
                .send(
                        "POST",
                        quoted.token(),
                        "/orders/%s/cancel".formatted(cancelled),
                        "",
                        Map.of("idempotency-key", "cancel"))
                .orThrow("cancelling");
    }

    /** What all tables hold, each item with the name of its table. */
    private static Set<String> items(Edge edge) {
        Set<String> items = new TreeSet<>();
        for (JsonNode table :
                edge.call("DynamoDB_20120810.ListTables", Edge.object()).path("TableNames")) {
            String name = table.asText();
            edge.all(
                            "DynamoDB_20120810.Scan",
                            Edge.object().put("TableName", name).put("ConsistentRead", true),
                            "Items",
                            "LastEvaluatedKey",
                            "ExclusiveStartKey")
                    .forEach(item -> {
                        Map<String, JsonNode> sorted = new TreeMap<>();
                        item.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
                        items.add(name + " " + sorted);
                    });
        }
        return items;
    }

    private static void replay(Edge edge) {
        JsonNode archive = edge.call("AWSEvents.DescribeArchive", Edge.object().put("ArchiveName", "souk-dev"));
        var replay = Edge.object()
                .put("ReplayName", "once-more")
                .put("EventSourceArn", archive.path("ArchiveArn").asText())
                .put("EventStartTime", 0)
                .put("EventEndTime", Integer.MAX_VALUE);
        replay.putObject("Destination")
                .put("Arn", archive.path("EventSourceArn").asText());
        edge.call("AWSEvents.StartReplay", replay);
    }
}
