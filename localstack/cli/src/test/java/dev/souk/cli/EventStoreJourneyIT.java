package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.ops.OrdersRebuild;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Invariants;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders as they were, orders of earlier releases, and the history made anew, through the embedded runtime. */
@ExtendWith(SharedStack.class)
class EventStoreJourneyIT {
    private static final String STORED = "functions/orders/src/test/resources/stored-events/v1-rejected.json";
    private static final String TABLE = "souk-%s-orders".formatted(EmbeddedStack.STAGE);

    private final RunningStack running;

    EventStoreJourneyIT(RunningStack running) {
        this.running = running;
    }

    @Test
    void an_order_is_shown_as_it_was_to_its_owner_and_to_staff() {
        Placed placed = place("to-look-back-at");
        ShopClient.Answer now = shop().get(placed.token(), placed.path());
        ShopClient.Answer then = shop().get(placed.token(), placed.path() + "?at=1");
        String placedAt = now.body().path("placedAt").asText();

        assertThat(now.etag()).contains("\"2\"");
        assertThat(then.body().path("status").asText()).isEqualTo("PENDING");
        assertThat(then.body().path("version").asInt()).isEqualTo(1);
        assertThat(then.body().path("allowedActions")).isEmpty();
        assertThat(then.etag()).isEmpty();
        assertThat(shop().get(placed.token(), placed.path() + "?at=" + placedAt).text())
                .isEqualTo(then.text());
        assertThat(shop().get(staff(), "/admin" + placed.path() + "?at=1").text())
                .isEqualTo(then.text());
        assertThat(shop().get(placed.token(), placed.path() + "?at=2099-01-01T00:00:00Z")
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void there_is_no_order_before_its_placing_and_none_for_others() {
        Placed placed = place("to-look-for");
        String staffs = "/admin" + placed.path();

        assertThat(problem(placed.token(), placed.path() + "?at=2026-01-01T00:00:00Z", 404))
                .isEqualTo("not-yet-placed");
        assertThat(problem(staff(), staffs + "?at=3", 404)).isEqualTo("no-such-version");
        assertThat(problem(placed.token(), placed.path() + "?at=lately", 400)).isEqualTo("invalid-moment");
        assertThat(problem(running.stack().token("eve", false), placed.path() + "?at=1", 404))
                .isEqualTo("not-found");
        assertThat(problem(placed.token(), staffs + "?at=1", 403)).isEqualTo("forbidden");
    }

    @Test
    void an_order_of_the_first_release_is_shown_and_its_history_made_anew() throws IOException {
        String order = storeAnOrderOfTheFirstRelease("customer-of-old");
        String customer = running.stack().token("customer-of-old", false);
        new Quiescence(running.stack().edge()).await();
        JsonNode listed = listed(customer);
        assertShownWhole(listed, customer, order);
        assertThat(rebuild(true).isSame()).isTrue();

        damage("customer-of-old");
        assertThat(listed(customer)).isNotEqualTo(listed);
        OrdersRebuild.Result found = rebuild(true);
        assertThat(found.isSame()).isFalse();
        assertThat(found.differing()).isEqualTo(2);
        assertThat(found.surplus()).isEqualTo(1);

        assertThat(rebuild(false).differing()).isEqualTo(2);
        assertThat(rebuild(true).isSame()).isTrue();
        assertThat(listed(customer)).isEqualTo(listed);
        assertThat(Invariants.check(StackSnapshot.take(running.stack().edge(), EmbeddedStack.STAGE), List.of(order)))
                .filteredOn(finding -> finding.id().equals("I8"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.violations()).isEmpty());
    }

    private void assertShownWhole(JsonNode listed, String customer, String order) {
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/status").asText()).isEqualTo("REJECTED");
        assertThat(listed.at("/0/itemCount").asInt()).isEqualTo(3);
        assertThat(listed.at("/0/number").asText()).startsWith("SK-");
        JsonNode then = shop().get(customer, "/orders/" + order + "?at=2026-03-01T12:00:00Z")
                .body();
        assertThat(then.path("status").asText()).isEqualTo("PENDING");
        assertThat(then.path("country").asText()).isEqualTo("DE");
    }

    private record Placed(String token, String path) {}

    private Placed place(String key) {
        running.sell(key, 450, 10);
        OrderJourney.Quoted quoted = new OrderJourney(shop()).quote(Map.of(key, 1));
        OrderJourney.Outcome outcome = new OrderJourney(shop()).order(quoted, "tok_approve", key);
        return new Placed(quoted.token(), "/orders/" + outcome.orderId());
    }

    private String staff() {
        return running.stack().token("archivist", true);
    }

    /** As its release did, but for telling the bus, which would begin its checkout again. */
    private String storeAnOrderOfTheFirstRelease(String customer) throws IOException {
        String stored = Files.readString(Workspace.current().root().resolve(STORED));
        JsonNode items = Edge.parse(stored.replace("guest:eve", customer));
        for (JsonNode item : items) {
            put(((ObjectNode) item).without("events"));
        }
        return items.at("/0/pk/S").asText().substring("O#".length());
    }

    /** One row too many, one with the wrong amount, and one less. */
    private void damage(String customer) {
        List<JsonNode> rows = rows(customer);
        assertThat(rows).hasSize(2);
        ObjectNode surplus = rows.getFirst().deepCopy();
        surplus.putObject("sk").put("S", "S#PENDING#0000000000000#x");
        put(surplus);
        ObjectNode wrong = rows.getFirst().deepCopy();
        wrong.putObject("amount").put("N", "1");
        put(wrong);
        ObjectNode key = Edge.object();
        key.set("pk", rows.getLast().path("pk"));
        key.set("sk", rows.getLast().path("sk"));
        ObjectNode delete = Edge.object().put("TableName", TABLE);
        delete.set("Key", key);
        running.stack().edge().call("DynamoDB_20120810.DeleteItem", delete);
    }

    private List<JsonNode> rows(String customer) {
        ObjectNode query = Edge.object()
                .put("TableName", TABLE)
                .put("ConsistentRead", true)
                .put("KeyConditionExpression", "pk = :history");
        query.putObject("ExpressionAttributeValues").putObject(":history").put("S", "C#" + customer);
        return running.stack()
                .edge()
                .all("DynamoDB_20120810.Query", query, "Items", "LastEvaluatedKey", "ExclusiveStartKey");
    }

    private void put(JsonNode item) {
        ObjectNode put = Edge.object().put("TableName", TABLE);
        put.set("Item", item);
        running.stack().edge().call("DynamoDB_20120810.PutItem", put);
    }

    private OrdersRebuild.Result rebuild(boolean compare) {
        return new OrdersRebuild(running.stack().edge(), EmbeddedStack.STAGE).run(compare, null);
    }

    private JsonNode listed(String token) {
        return shop().get(token, "/orders").orThrow("listing orders").body().path("items");
    }

    private String problem(String token, String path, int status) {
        ShopClient.Answer answer = shop().get(token, path);
        assertThat(answer.status()).isEqualTo(status);
        return answer.body().path("type").asText();
    }

    private ShopClient shop() {
        return running.stack().shop();
    }
}
