package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Invariants;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack in which nothing hears of the orders table any more: its facts get out by the clock. */
class OutboxJourneyIT {
    private static final String PULSE = "/_souk/schedules/souk-dev-orders-relay-pulse";

    @TempDir
    private Path folder;

    @Test
    void an_order_is_confirmed_although_the_stream_of_its_table_is_silent() {
        try (RunningStack running = RunningStack.start(withoutRelay(), folder.resolve("logs"))) {
            running.sell("barley", 250, 10);
            Edge edge = running.stack().edge();
            lookForFacts(edge);
            Placed order = place(running.stack().shop());
            lookForFacts(edge);
            assertThat(order.status())
                    .as("a pulse that has only just been sent is not missed yet")
                    .isEqualTo("PENDING");

            letTimePass(edge);
            lookForFacts(edge);
            assertThat(order.status()).isEqualTo("CONFIRMED");

            lookForFacts(edge);
            assertThat(Invariants.check(StackSnapshot.take(edge, EmbeddedStack.STAGE), List.of(order.id())))
                    .allSatisfy(finding ->
                            assertThat(finding.violations()).as(finding.id()).isEmpty());
        }
    }

    private Path withoutRelay() {
        Path synthesised = Workspace.current().cloudAssembly();
        return Assemblies.changed(synthesised, folder.resolve("maimed"), "souk-dev-orders", template -> {
            ObjectNode resources = (ObjectNode) template.path("Resources");
            List<String> mappings = resources.properties().stream()
                    .filter(resource -> isRelays(resource.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(mappings).hasSize(1);
            resources.remove(mappings);
        });
    }

    private static boolean isRelays(JsonNode resource) {
        return resource.path("Type").asText().equals("AWS::Lambda::EventSourceMapping")
                && resource.at("/Properties/FilterCriteria").toString().contains("NewImage");
    }

    /** As the clock does every quarter of an hour, until all that follows is done. */
    private static void lookForFacts(Edge edge) {
        edge.post(PULSE, Edge.object());
        new Quiescence(edge).await();
    }

    /** The last pulse that came through was two hours ago. */
    private static void letTimePass(Edge edge) {
        ObjectNode put = Edge.object().put("TableName", "souk-dev-orders");
        ObjectNode item = put.putObject("Item");
        item.putObject("pk").put("S", "OUTBOX");
        item.putObject("sk").put("S", "HEARD");
        item.putObject("at").put("S", Instant.now().minus(Duration.ofHours(2)).toString());
        edge.call("DynamoDB_20120810.PutItem", put);
    }

    /** An order as the guest sees it who placed it. */
    private record Placed(ShopClient shop, String token, String id) {
        String status() {
            return shop.get(token, "/orders/" + id).body().path("status").asText();
        }
    }

    private static Placed place(ShopClient shop) {
        OrderJourney.Quoted quoted = new OrderJourney(shop).quote(Map.of("barley", 1));
        ShopClient.Answer accepted = shop.send(
                "POST",
                quoted.token(),
                "/orders",
                JourneyIT.order(quoted.quote()),
                Map.of("idempotency-key", "silent"));
        String id = accepted.orThrow("ordering").body().path("id").asText();
        return new Placed(shop, quoted.token(), id);
    }
}
