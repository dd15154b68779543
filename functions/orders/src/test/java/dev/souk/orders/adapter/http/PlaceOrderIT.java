package dev.souk.orders.adapter.http;

import static dev.souk.lambda.dynamodb.Items.string;
import static dev.souk.orders.adapter.http.OrdersApiFixture.order;
import static dev.souk.orders.fixture.SignedQuotes.genuine;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.orders.adapter.dynamodb.DynamoDbCheckoutFacts;
import dev.souk.orders.adapter.dynamodb.DynamoDbOrderSummaries;
import dev.souk.orders.adapter.dynamodb.DynamoDbOrders;
import dev.souk.orders.application.ConfirmOrder;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.fixture.InsideInvocation;
import dev.souk.orders.fixture.Rush;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InsideInvocation.class)
class PlaceOrderIT {
    private static final int SHOPPERS = 20;

    private final TestTable table = TestTable.create();
    private final SteppingClock clock = new SteppingClock();
    private final IdempotencyRecords records = new IdempotencyRecords(table.client(), table.name(), clock);
    private final DynamoDbOrders orders =
            new DynamoDbOrders(table.client(), table.name(), records, UuidCreator::getTimeOrderedEpoch);
    private Runnable whileWaiting = () -> {};
    private final OrdersApiFixture api = OrdersApiFixture.over(
            orders,
            new DynamoDbOrderSummaries(table.client(), table.name()),
            new DynamoDbCheckoutFacts(table.client(), table.name()),
            records,
            clock,
            _ -> whileWaiting.run());

    @Test
    void makes_one_order_of_one_key_and_answers_all_with_the_same_bytes() throws Exception {
        String quote = genuine("quote-1");
        List<HttpReply> replies = Rush.of(SHOPPERS, _ -> api.send(order("key", quote)));

        assertThat(replies).extracting(HttpReply::status).containsOnly(202);
        assertThat(replies.stream().map(HttpReply::body).distinct()).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> !reply.headers().containsKey("idempotent-replayed"))
                .hasSize(1);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void makes_one_order_of_one_quote_whatever_the_keys() throws Exception {
        String quote = genuine("quote-1");
        List<HttpReply> replies = Rush.of(SHOPPERS, number -> api.send(order("key-" + number, quote)));

        assertThat(replies).filteredOn(reply -> reply.status() == 202).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 202)
                .allSatisfy(reply -> assertThat(reply.body()).contains("quote-used"));
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void makes_an_order_of_each_quote() throws Exception {
        List<HttpReply> replies =
                Rush.of(SHOPPERS, number -> api.send(order("key-" + number, genuine("quote-" + number))));

        assertThat(replies).extracting(HttpReply::status).containsOnly(202);
        assertThat(events()).isEqualTo(SHOPPERS);
    }

    @Test
    void replays_the_outcome_it_waited_for() {
        String quote = genuine("quote-1");
        var id = OrderId.derivedFrom(
                IdempotentRequest.of(order("key", quote).build()).id());
        whileWaiting = () -> new ConfirmOrder(orders, clock).handle(id);

        HttpReply first = api.send(order("key", quote).header("prefer", "wait=20"));
        HttpReply second = api.send(order("key", quote).header("prefer", "wait=20"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(Json.tree(first.body()).path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void writes_nothing_when_it_refuses() {
        api.send(order("key", genuine("quote-1") + "x"));

        assertThat(table.items()).isEmpty();
    }

    private long events() {
        return table.items().stream()
                .filter(item -> string(item, "sk").startsWith("E#"))
                .count();
    }
}
