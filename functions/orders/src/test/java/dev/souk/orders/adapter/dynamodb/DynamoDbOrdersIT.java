package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.souk.lambda.BadJson;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.orders.application.CheckoutStanding;
import dev.souk.orders.application.ConfirmOrder;
import dev.souk.orders.application.ListCheckouts;
import dev.souk.orders.application.ListCheckouts.Which;
import dev.souk.orders.application.ListedCheckout;
import dev.souk.orders.application.Orders;
import dev.souk.orders.application.OrdersContract;
import dev.souk.orders.application.RejectOrder;
import dev.souk.orders.application.UnreadableCheckout;
import dev.souk.orders.application.UnreadableOrder;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Refunded;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.RecordedEvent;
import dev.souk.orders.domain.RejectionReason;
import dev.souk.orders.domain.TaskToken;
import dev.souk.orders.fixture.InsideInvocation;
import dev.souk.orders.fixture.Rush;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbOrdersIT extends OrdersContract {
    private final TestTable table = TestTable.create();
    private final SteppingClock clock = new SteppingClock();
    private final DynamoDbOrders orders = new DynamoDbOrders(
            table.client(),
            table.name(),
            new IdempotencyRecords(table.client(), table.name(), clock),
            UuidCreator::getTimeOrderedEpoch);

    @Override
    protected Orders orders() {
        return orders;
    }

    @Test
    void writes_an_event_item_that_is_its_own_outbox_row() {
        Order placed = order("key");
        orders.accept(acceptance("key", placed));

        var item = item("O#" + placed.id().value(), "E#0000000001");
        JsonNode told = Json.tree(string(item, "events")).get(0);

        assertThat(told.path("source").asText()).isEqualTo("souk.orders");
        assertThat(told.path("detailType").asText()).isEqualTo("OrderPlaced");
        assertThat(told.path("detail").path("data")).isEqualTo(Json.tree(string(item, "data")));
        assertThat(told.path("detail").path("metadata")).isEqualTo(Json.tree(string(item, "metadata")));
        assertThat(told.at("/detail/metadata/occurredAt").asText()).isEqualTo(NOON.toString());
        assertThat(told.at("/detail/metadata/correlationId").asText()).isEqualTo(InsideInvocation.CORRELATION_ID);
        assertThat(told.at("/detail/metadata/aggregateVersion").asLong()).isEqualTo(1);
    }

    @Test
    void tells_nobody_the_address_the_payment_token_or_the_task_token() {
        Order placed = order("key");
        orders.accept(acceptance("key", placed));
        orders.park(
                placed,
                placed.next(new NeedsAttention("VoidPayment", "busy"), NOON),
                new TaskToken("task-1"),
                List.of());

        assertThat(table.items())
                .filteredOn(item -> item.containsKey("events"))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.toString())
                        .doesNotContain("Lovelace", "Square", "SW1Y", "London", "tok_approve", "task-1"));
    }

    @Test
    void fails_loudly_on_a_corrupt_event_and_only_for_its_order() {
        Order broken = order("broken");
        Order sound = order("sound");
        orders.accept(acceptance("broken", broken));
        orders.accept(acceptance("sound", sound));
        table.client()
                .updateItem(update -> update.tableName(table.name())
                        .key(key("O#" + broken.id().value(), "E#0000000001"))
                        .updateExpression("SET #data = :broken")
                        .expressionAttributeNames(Map.of("#data", "data"))
                        .expressionAttributeValues(Map.of(":broken", s("{"))));

        assertThatThrownBy(() -> orders.find(broken.id()))
                .isInstanceOf(UnreadableOrder.class)
                .hasCauseInstanceOf(BadJson.class);
        assertThat(orders.find(sound.id())).contains(sound);
        assertThat(listed(Which.OPEN))
                .hasSize(2)
                .contains(new UnreadableCheckout(broken.id(), NOON, null, 0))
                .anySatisfy(item -> assertThat(item)
                        .isInstanceOfSatisfying(
                                CheckoutStanding.class,
                                standing -> assertThat(standing.order()).isEqualTo(sound)));
    }

    @Test
    void fails_loudly_on_events_that_cannot_follow_each_other_and_only_for_their_order() {
        Order broken = order("broken");
        Order sound = order("sound");
        orders.accept(acceptance("broken", broken));
        orders.accept(acceptance("sound", sound));
        orders.append(
                broken,
                new RecordedEvent(
                        2, NOON, new Refunded(broken.placing().purchase().total())));

        assertThatThrownBy(() -> orders.find(broken.id()))
                .isInstanceOf(UnreadableOrder.class)
                .rootCause()
                .hasMessage("expected version 2 to be an event that can follow PENDING, got Refunded");
        assertThat(orders.find(sound.id())).contains(sound);
    }

    @Test
    void lets_one_of_many_writers_win_each_version() throws Exception {
        Order placed = order("key");
        orders.accept(acceptance("key", placed));

        List<Object> outcomes = Rush.of(
                16,
                number -> number % 2 == 0
                        ? new ConfirmOrder(orders, clock).handle(placed.id())
                        : new RejectOrder(orders, clock)
                                .handle(placed.id(), new Rejection(RejectionReason.CONFIRMATION_FAILED, null)));

        Order decided = orders.find(placed.id()).orElseThrow();
        assertThat(decided.version()).isEqualTo(2);
        boolean confirmed = decided.history().getLast().event() instanceof Confirmed;
        assertThat(outcomes)
                .containsOnly(
                        confirmed ? ConfirmOrder.Outcome.CONFIRMED : ConfirmOrder.Outcome.ALREADY_REJECTED,
                        confirmed ? RejectOrder.Outcome.ALREADY_CONFIRMED : RejectOrder.Outcome.REJECTED);
    }

    private List<ListedCheckout> listed(Which which) {
        return new ListCheckouts(
                        new DynamoDbOpenCheckouts(table.client(), table.name()),
                        new DynamoDbParkedCheckouts(table.client(), table.name()),
                        orders,
                        new DynamoDbCheckoutFacts(table.client(), table.name()),
                        Duration.ofMinutes(15),
                        clock)
                .handle(which, 10, null)
                .items();
    }

    private Map<String, AttributeValue> item(String pk, String sk) {
        return table.client()
                .getItem(get -> get.tableName(table.name()).key(key(pk, sk)))
                .item();
    }
}
