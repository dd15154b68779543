package dev.souk.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cli.Retries;
import dev.souk.cli.ShopClient;
import dev.souk.cli.Stack;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private static final String FAULTS =
            "{'on':true,'percent':3,'seed':7,'only':'','kinds':['slow','conflict'],'calls':50,'lasting':1,'fired':[{'kind':'slow','place':'read','times':2}]}";

    private ScriptedApi api;
    private Trouble trouble;

    @BeforeEach
    void start() throws IOException {
        api = new ScriptedApi();
        trouble = new Trouble(api.stack(), new Changes(0, 0, false, 3, 7));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void faults_are_on_from_begin_to_end() {
        api.answers("PUT /_souk/faults", 200, FAULTS).answers("DELETE /_souk/faults", 200, FAULTS);

        trouble.begin();
        assertThat(api.requests("PUT /_souk/faults"))
                .containsExactly("{\"percent\":3.0,\"seed\":7,\"only\":\"\",\"kinds\":[]}");
        assertThat(api.requests("DELETE /_souk/faults")).isEmpty();
        trouble.end();

        assertThat(api.requests("DELETE /_souk/faults")).hasSize(1);
    }

    @Test
    void a_run_without_faults_leaves_the_stack_alone() {
        var none = new Trouble(api.stack(), Changes.NONE);
        none.begin();
        none.end();

        assertThat(api.requests("PUT /_souk/faults")).isEmpty();
        assertThat(none.stack()).isEqualTo(none.stack());
    }

    @Test
    void a_kind_that_never_fired_is_a_mismatch() {
        api.answers("GET /_souk/faults", 200, FAULTS)
                .answers("GET /_souk/quiescence", 200, "{'idle':true}")
                .answers("GET /_souk/schedules", 200, "{'schedules':[]}")
                .answers("GET /admin/checkouts", 200, "{'items':[]}")
                .answers("POST /", 200, "{}");

        ChangeReport report = trouble.reports().getFirst();

        assertThat(report.did()).isEqualTo("2 in 50 calls, 1 of them for every attempt of the SDK (3.0 %, seed 7)");
        assertThat(report.details()).containsExactly("slow                 2  (read 2)");
        assertThat(report.mismatches())
                .containsExactly("conflict never fired: place more orders, or ask for more faults");
    }

    @Test
    void clients_ask_again_when_the_stack_fails_or_is_busy_and_count_it() {
        api.answers("POST /orders", 503, "{}")
                .answers("POST /orders", 429, "{}")
                .answers("POST /orders", 409, "{}")
                .answers("POST /orders", 202, "{}")
                .answers("GET /_souk/faults", 200, FAULTS)
                .answers("GET /_souk/quiescence", 200, "{'idle':true}")
                .answers("GET /_souk/schedules", 200, "{'schedules':[]}")
                .answers("GET /admin/checkouts", 200, "{'items':[]}")
                .answers("POST /", 200, "{}");

        ShopClient.Answer answer =
                trouble.stack().shop().send("POST", "", "/orders", "{}", Map.of("idempotency-key", "k"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(api.requests("POST /orders")).containsExactly("k {}", "k {}", "k {}");
        assertThat(trouble.reports().get(1).did()).isEqualTo("2 requests sent again");
    }

    @Test
    void they_do_not_ask_for_ever() {
        api.answers("GET /products", 500, "{}");
        var retries = new Retries(10, 0);

        assertThat(new Stack(api.stack().state(), retries)
                        .shop()
                        .get("", "/products")
                        .status())
                .isEqualTo(500);
        assertThat(api.requests("GET /products")).hasSize(10);
        assertThat(retries.again()).isEqualTo(9);
    }
}
