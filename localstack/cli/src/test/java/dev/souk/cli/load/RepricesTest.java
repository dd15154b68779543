package dev.souk.cli.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepricesTest {
    private static final String DEARER = "{'type':'price-increased'}";
    private static final String RICE = "PUT /admin/products/rice/price";
    private static final OrderJourney.Quoted FIRST = new OrderJourney.Quoted("a-guest", "c1", "first", 500, List.of());

    private ScriptedApi api;
    private Reprices reprices;
    private OrderJourney journey;

    @BeforeEach
    void start() throws IOException {
        api = new ScriptedApi();
        reprices = new Reprices(api.stack(), true, new Reprices.Patience(3, 0, 0));
        journey = new OrderJourney(api.stack().shop());
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void every_twentieth_order_meets_a_price_that_goes_up_then_down_and_is_restored() {
        api.answers("GET /admin/products/rice", 200, "{'product':{'price':{'amount':205}}}", "\"1\"")
                .answers(RICE, 200, "{}", "\"2\"")
                .answers(RICE, 200, "{}", "\"3\"")
                .answers(RICE, 200, "{}", "\"4\"");

        for (int number = 0; number < 40; number++) {
            reprices.overtake(number, Map.of("rice", 1));
        }
        reprices.restore();

        assertThat(api.requests(RICE))
                .containsExactly(
                        "\"1\" {\"price\":{\"amount\":225,\"currency\":\"EUR\"}}",
                        "\"2\" {\"price\":{\"amount\":185,\"currency\":\"EUR\"}}",
                        "\"3\" {\"price\":{\"amount\":205,\"currency\":\"EUR\"}}");
        assertThat(reprices.report().did()).startsWith("1 rises and 1 falls;");
    }

    @Test
    void what_is_restored_stays_so() {
        api.answers("GET /admin/products/rice", 200, "{'product':{'price':{'amount':205}}}", "\"1\"")
                .answers(RICE, 200, "{}", "\"2\"")
                .answers(RICE, 200, "{}", "\"3\"");
        reprices.overtake(0, Map.of("rice", 1));

        reprices.restore();
        reprices.overtake(20, Map.of("rice", 1));
        reprices.restore();

        assertThat(api.requests(RICE)).hasSize(2);
    }

    @Test
    void a_shopper_whose_quote_is_too_low_asks_again_and_orders_with_another_key() {
        api.answers("POST /orders", 409, DEARER)
                .answers("POST /orders", 409, DEARER)
                .answers("POST /orders", 202, "{'id':'o1'}")
                .answers("POST /carts/c1/quote", 200, "{'quote':'second','total':{'amount':500}}")
                .answers("POST /carts/c1/quote", 200, "{'quote':'third','total':{'amount':550}}")
                .answers("GET /orders/o1", 200, "{'status':'CONFIRMED','total':{'amount':550}}");

        Reprices.Ordered ordered = reprices.order(journey, FIRST, "tok_approve", "key");

        assertThat(ordered.quoted().quote()).isEqualTo("third");
        assertThat(api.requests("POST /orders"))
                .extracting(request -> request.substring(0, request.indexOf(',')))
                .containsExactly(
                        "key {\"quote\":\"first\"", "key-2 {\"quote\":\"second\"", "key-3 {\"quote\":\"third\"");
        assertThat(reprices.report())
                .isEqualTo(new ChangeReport(
                        "reprices",
                        "0 rises and 0 falls; 1 requoted (2 times), 1 confirmed orders at most as quoted",
                        List.of()));
    }

    @Test
    void a_shopper_gives_up_in_the_end() {
        api.answers("POST /orders", 409, DEARER).answers("POST /carts/c1/quote", 200, "{'quote':'next'}");

        assertThatThrownBy(() -> reprices.order(journey, FIRST, "tok_approve", "key"))
                .hasMessage("3 quotes in a row were too low already");
        assertThat(api.requests("POST /orders")).hasSize(3);
    }

    @Test
    void another_refusal_is_a_failure_and_so_is_any_when_prices_should_not_change() {
        api.answers("POST /orders", 409, "{'type':'product-unavailable'}").answers("POST /orders", 409, DEARER);
        assertThatThrownBy(() -> reprices.order(journey, FIRST, "tok_approve", "key"))
                .hasMessageContaining("product-unavailable");

        var off = new Reprices(api.stack(), false, Reprices.Patience.USUAL);
        off.overtake(0, Map.of("rice", 1));
        assertThatThrownBy(() -> off.order(journey, FIRST, "tok_approve", "key"))
                .hasMessageContaining("ordering failed with 409");
    }

    @Test
    void notices_an_order_that_costs_more_than_its_quote_said() {
        api.answers("POST /orders", 202, "{'id':'o1'}")
                .answers("GET /orders/o1", 200, "{'status':'CONFIRMED','total':{'amount':501}}");

        reprices.order(journey, FIRST, "tok_approve", "key");

        assertThat(reprices.report().mismatches()).containsExactly("order o1 costs 501, its quote said 500");
    }
}
