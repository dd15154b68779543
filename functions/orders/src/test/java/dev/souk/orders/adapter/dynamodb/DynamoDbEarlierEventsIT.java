package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.EVE;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.souk.kernel.Quantity;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.orders.application.UnreadableOrder;
import dev.souk.orders.domain.CancellationReason;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Delivery;
import dev.souk.orders.domain.Discount;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent;
import dev.souk.orders.domain.OrderEvent.Cancelled;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Placed;
import dev.souk.orders.domain.OrderEvent.Refunded;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderLine;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.Purchase;
import dev.souk.orders.domain.RecordedEvent;
import dev.souk.orders.domain.RejectionReason;
import dev.souk.orders.domain.Tax;
import dev.souk.orders.fixture.InsideInvocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Orders whose events earlier releases stored. The files hold items as the code of those releases wrote them: {@code v1-*}
 * from before orders had numbers, discounts, countries and tax, {@code unmarked-*} from before versions were stored.
 */
@ExtendWith(InsideInvocation.class)
class DynamoDbEarlierEventsIT {
    private static final List<OrderLine> LINES = List.of(
            new OrderLine("whole-milk", "Whole milk", new Quantity(2), euros(129)),
            new OrderLine("rye-bread", "Rye bread", new Quantity(1), euros(340)));

    /** All that a purchase was at first; the rest is what it meant. */
    private static final Purchase FIRST = new Purchase(
            LINES,
            euros(598),
            List.of(),
            euros(0),
            new Delivery("DE", "standard", euros(490)),
            new Tax(true, euros(0)),
            euros(1088));

    private static final Purchase WHOLE = new Purchase(
            LINES,
            euros(598),
            List.of(new Discount("WELCOME10", "Ten percent for a start", true, euros(60))),
            euros(60),
            new Delivery("AT", "express", euros(990)),
            new Tax(true, euros(100)),
            euros(1528));

    private final TestTable table = TestTable.create();
    private final DynamoDbOrders orders = new DynamoDbOrders(
            table.client(),
            table.name(),
            new IdempotencyRecords(table.client(), table.name(), new SteppingClock()),
            UuidCreator::getTimeOrderedEpoch);

    @Test
    void reads_each_event_of_the_first_shape() {
        assertThat(stored("v1-confirmed"))
                .isEqualTo(history(
                        placed("v1-confirmed", 0, ADA, "cart-1", FIRST),
                        new NeedsAttention("CapturePayment", "busy"),
                        new Confirmed()));
        assertThat(stored("v1-rejected"))
                .isEqualTo(history(
                        placed("v1-rejected", 0, EVE, "cart-2", FIRST),
                        new Rejected(new Rejection(RejectionReason.OUT_OF_STOCK, "rye-bread"))));
    }

    @Test
    void reads_each_event_from_before_versions_were_stored_as_it_was_told() {
        assertThat(stored("unmarked-cancelled"))
                .isEqualTo(history(
                        placed("unmarked-cancelled", 1, ADA, "cart-1", WHOLE),
                        new Confirmed(),
                        new Cancelled(CancellationReason.CUSTOMER_REQUEST)));
        assertThat(stored("unmarked-refunded"))
                .isEqualTo(history(
                        placed("unmarked-refunded", 1, ADA, "cart-1", WHOLE),
                        new Confirmed(),
                        new Refunded(euros(1528))));
    }

    @Test
    void goes_on_with_an_order_of_the_first_shape_in_the_present_one() {
        Order earlier = stored("v1-confirmed");
        orders.append(earlier, earlier.next(new Refunded(euros(1088)), NOON));

        assertThat(orders.find(earlier.id()).orElseThrow().version()).isEqualTo(4);
        assertThat(table.items())
                .filteredOn(item -> item.containsKey("dataVersion"))
                .singleElement()
                .satisfies(item -> assertThat(item).containsEntry("dataVersion", n(1)));
    }

    @Test
    void refuses_an_event_of_a_later_release_and_only_its_order() {
        Order later = order("later");
        Order sound = order("sound");
        orders.accept(acceptance("later", later));
        orders.accept(acceptance("sound", sound));
        table.client()
                .updateItem(update -> update.tableName(table.name())
                        .key(key("O#" + later.id().value(), "E#0000000001"))
                        .updateExpression("SET dataVersion = dataVersion + :one")
                        .expressionAttributeValues(Map.of(":one", n(1))));

        assertThatThrownBy(() -> orders.find(later.id()))
                .isInstanceOf(UnreadableOrder.class)
                .rootCause()
                .hasMessage("expected OrderPlaced in version 1 to 2, got version 3, which another release wrote");
        assertThat(orders.find(sound.id())).contains(sound);
    }

    /** Puts the items of a file into the table and reads the order that they are. */
    private Order stored(String name) {
        for (JsonNode item : Json.tree(text("/stored-events/%s.json".formatted(name)))) {
            Map<String, AttributeValue> attributes = new HashMap<>();
            item.properties().forEach(entry -> attributes.put(entry.getKey(), value(entry.getValue())));
            table.client().putItem(put -> put.tableName(table.name()).item(attributes));
        }
        return orders.find(OrderId.derivedFrom("I#" + name)).orElseThrow();
    }

    private static AttributeValue value(JsonNode typed) {
        return typed.has("N")
                ? AttributeValue.fromN(typed.path("N").asText())
                : AttributeValue.fromS(typed.path("S").asText());
    }

    private static Order history(OrderEvent... events) {
        List<RecordedEvent> history = new ArrayList<>();
        for (int index = 0; index < events.length; index++) {
            history.add(new RecordedEvent(index + 1, NOON.plusSeconds(index), events[index]));
        }
        return new Order(history);
    }

    private static Placed placed(String name, int number, CustomerId customer, String cart, Purchase purchase) {
        OrderId id = OrderId.derivedFrom("I#" + name);
        return new Placed(id, OrderNumber.derivedFrom(id, number), customer, cart, "quote-" + name, purchase);
    }

    private static String text(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(DynamoDbEarlierEventsIT.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
