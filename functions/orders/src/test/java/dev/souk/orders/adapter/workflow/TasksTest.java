package dev.souk.orders.adapter.workflow;

import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.BadJson;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestContext;
import dev.souk.orders.application.ConfirmOrder;
import dev.souk.orders.application.RejectOrder;
import dev.souk.orders.application.RequestAttention;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.RejectionReason;
import dev.souk.orders.domain.Resumption;
import dev.souk.orders.domain.TaskToken;
import dev.souk.orders.fixture.InMemoryOrders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tasks as the state machine calls them: payloads in, outcomes out. */
class TasksTest {
    private static final Environment ENVIRONMENT = new Environment(Map.of());

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryOrders orders = new InMemoryOrders();
    private final RequestStreamHandler confirm = new ConfirmOrderTask(ENVIRONMENT, new ConfirmOrder(orders, clock));
    private final RequestStreamHandler reject = new RejectOrderTask(ENVIRONMENT, new RejectOrder(orders, clock));
    private final RequestStreamHandler attention =
            new RequestAttentionTask(ENVIRONMENT, new RequestAttention(orders, orders.parked(), clock));
    private final Order placed = order("key");

    @BeforeEach
    void placeTheOrder() {
        orders.accept(acceptance("key", placed));
    }

    @Test
    void confirms_and_then_refuses_to_reject() throws IOException {
        assertThat(run(confirm, "")).isEqualTo("{\"outcome\":\"CONFIRMED\"}");
        assertThat(run(confirm, "")).isEqualTo("{\"outcome\":\"CONFIRMED\"}");
        assertThat(run(reject, ",\"reason\":\"OUT_OF_STOCK\"")).isEqualTo("{\"outcome\":\"ALREADY_CONFIRMED\"}");
    }

    @Test
    void rejects_and_then_refuses_to_confirm() throws IOException {
        String why = ",\"reason\":\"OUT_OF_STOCK\",\"detail\":\"rye-bread\"";

        assertThat(run(reject, why)).isEqualTo("{\"outcome\":\"REJECTED\"}");
        assertThat(run(confirm, "")).isEqualTo("{\"outcome\":\"ALREADY_REJECTED\"}");
        assertThat(orders.find(placed.id()).orElseThrow().rejection())
                .contains(new Rejection(RejectionReason.OUT_OF_STOCK, "rye-bread"));
    }

    @Test
    void rejects_without_detail_and_whatever_else_the_payload_holds() throws IOException {
        assertThat(run(reject, ",\"reason\":\"PAYMENT_DECLINED\",\"detail\":null,\"later\":1"))
                .isEqualTo("{\"outcome\":\"REJECTED\"}");
    }

    @Test
    void fails_on_a_reason_it_does_not_know() {
        assertThatThrownBy(() -> run(reject, ",\"reason\":\"BAD_WEATHER\"")).isInstanceOf(BadJson.class);
        assertThatThrownBy(() -> run(reject, "")).isInstanceOf(BadJson.class);
    }

    @Test
    void parks_with_the_token_that_resumes() throws IOException {
        run(attention, ",\"failedStep\":\"VoidPayment\",\"cause\":\"busy\",\"taskToken\":\"token-1\"");

        assertThat(orders.parked().of(placed.id()))
                .extracting(Resumption::token)
                .containsExactly(new TaskToken("token-1"));
        assertThat(orders.find(placed.id()).orElseThrow().history().getLast().event())
                .isEqualTo(new NeedsAttention("VoidPayment", "busy"));
    }

    private String run(RequestStreamHandler task, String fields) throws IOException {
        String payload = "{\"orderId\":\"%s\",\"correlationId\":\"c-1\"%s}"
                .formatted(placed.id().value(), fields);
        var output = new ByteArrayOutputStream();
        task.handleRequest(
                new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }
}
