package dev.souk.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergesTest {
    private static final String MERGED = "{'status':'MERGED','mergedInto':'own'}";

    private ScriptedApi api;
    private Merges merges;

    @BeforeEach
    void start() throws IOException {
        api = new ScriptedApi()
                .answers("POST /guests", 201, "{'token':'a-guest'}")
                .answers("POST /carts", 201, "{'id':'source'}")
                .answers("POST /carts", 201, "{'id':'own'}")
                .answers("PUT /carts/source/items/rice", 200, "{}")
                .answers("POST /me/guests", 200, "{}")
                .answers("POST /carts/own/quote", 200, "{'quote':'signed','total':{'amount':500}}")
                .answers("GET /orders", 200, "{'items':[{'id':'o0'}],'next':'more'}")
                .answers("GET /orders", 200, "{'items':[{'id':'o1'}]}");
        merges = new Merges(api.stack(), new Share(100, 29), "run");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void the_order_is_the_customers_and_the_guests_cart_is_closed() {
        api.answers("POST /carts/own/merge", 200, "{'lines':[{'sku':'rice','quantity':2}]}")
                .answers("GET /carts/source", 200, MERGED);

        OrderJourney.Quoted quoted = order(0, "o1");

        assertThat(quoted).isEqualTo(new OrderJourney.Quoted("a-customer", "own", "signed", 500, List.of()));
        assertThat(api.requests("POST /carts/own/merge"))
                .containsExactly("{\"cart\":\"source\",\"guestToken\":\"a-guest\"}");
        assertThat(merges.report()).isEqualTo(new ChangeReport("merges", "1 guests ordered as 1 customers", List.of()));
    }

    @Test
    void a_cart_that_was_merged_before_it_was_handed_over_is_still_the_guests() {
        api.answers("POST /carts/own/merge", 200, "{'lines':[{'sku':'rice','quantity':2}]}")
                .answers("GET /carts/source", 404, "{}")
                .answers("GET /carts/source", 200, MERGED);

        order(1, "o1");

        assertThat(merges.report().mismatches()).isEmpty();
        assertThat(api.requests("GET /carts/source")).hasSize(2);
    }

    @Test
    void notices_what_was_lost_on_the_way() {
        api.answers("POST /carts/own/merge", 200, "{'lines':[{'sku':'rice','quantity':1}]}")
                .answers("GET /carts/source", 200, "{'status':'OPEN'}");

        order(0, "o9");

        assertThat(merges.report().mismatches())
                .containsExactly(
                        "cart own: 1 units merged of 2",
                        "order o9 is not in the history of run-customer-0",
                        "cart source should be MERGED own, got OPEN");
    }

    @Test
    void a_few_shoppers_in_a_row_are_one_customer() {
        api.answers("POST /carts/own/merge", 200, "{'lines':[{'sku':'rice','quantity':2}]}")
                .answers("GET /carts/source", 200, MERGED);
        api.answers("PUT /carts/own/items/rice", 200, "{}").answers("GET /carts/own", 200, MERGED);

        order(0, "o1");
        order(5, "o1");
        order(6, "o1");

        assertThat(merges.report().did()).isEqualTo("3 guests ordered as 2 customers");
    }

    private OrderJourney.Quoted order(int number, String orderId) {
        Merges.Shopper shopper = merges.shopper(number);
        OrderJourney.Quoted quoted = shopper.quote(Map.of("rice", 2), List.of());
        shopper.ended(quoted, outcome(orderId));
        return quoted;
    }

    private static OrderJourney.Outcome outcome(String orderId) {
        return new OrderJourney.Outcome(orderId, "CONFIRMED", "", 500, 1, 1);
    }
}
