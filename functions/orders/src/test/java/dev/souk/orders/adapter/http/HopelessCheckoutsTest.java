package dev.souk.orders.adapter.http;

import static dev.souk.orders.adapter.http.CheckoutsApiFixture.intervene;
import static dev.souk.orders.adapter.http.CheckoutsApiFixture.problem;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff see and do about checkouts that nothing can carry on, over HTTP. */
class HopelessCheckoutsTest {
    private final CheckoutsApiFixture api = new CheckoutsApiFixture();

    @Test
    void marks_an_order_that_cannot_be_read_and_offers_nothing_for_it() {
        api.orders.corrupt(api.placed.id());

        assertThat(Json.tree(api.send(TestRequests.get("/admin/checkouts")).body())
                        .at("/items/0")
                        .toString())
                .isEqualTo(
                        ("{\"orderId\":\"%s\",\"placedAt\":\"2026-03-01T12:00:00Z\",\"unreadable\":true,\"parked\":false,"
                                        + "\"cause\":\"unreadable: what is stored of this order cannot be understood\","
                                        + "\"tokens\":0,\"allowedActions\":[]}")
                                .formatted(api.placed.id().value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resume", "compensate", "give-up"})
    void does_nothing_about_an_order_that_cannot_be_read_and_keeps_its_tokens(String action) {
        api.park("busy");
        api.orders.corrupt(api.placed.id());

        assertThat(problem(api.send(intervene(action, "key-1", true)))).isEqualTo("409 unreadable-order");
        assertThat(problem(api.send(intervene(action, "key-1", false)))).isEqualTo("409 unreadable-order");
        assertThat(api.checkouts.calls()).isEmpty();
        assertThat(api.orders.parked().of(api.placed.id())).hasSize(1);
    }

    @Test
    void gives_up_only_what_went_too_far() {
        api.park("busy");
        assertThat(giveUp(false).path("type").asText()).isEqualTo("not-too-far");
        Order current = api.current();
        api.orders.append(current, current.next(new Rejected(new Rejection(RejectionReason.OUT_OF_STOCK, null)), NOON));
        api.park("VoidPayment: ALREADY_CAPTURED");

        assertThat(giveUp(true).path("direction").asText()).isEqualTo("END");
        assertThat(api.checkouts.calls()).isEmpty();
        assertThat(giveUp(false).path("action").asText()).isEqualTo("GIVE_UP");
        assertThat(api.checkouts.calls()).containsExactly("give up token-1");
        assertThat(api.send(TestRequests.get("/admin/orders/{id}/timeline")).body())
                .contains("\"type\":\"GiveUpRequested\",\"reason\":\"late\",\"operator\":\"grace\"");
    }

    private JsonNode giveUp(boolean dryRun) {
        return Json.tree(api.send(intervene("give-up", "key-1", dryRun)).body());
    }
}
