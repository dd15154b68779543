package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.load.OrderJourney;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is ordered, sold out, published and looked at changes what is recommended. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class RecommendationsJourneyIT {
    private final RunningStack running;

    RecommendationsJourneyIT(RunningStack running) {
        this.running = running;
    }

    @Test
    void what_is_ordered_together_is_shown_together_until_it_is_sold_out() {
        running.sell("rec-tea", 300, 50);
        running.sell("rec-honey", 500, 3);
        String buyer = order(Map.of("rec-tea", 1, "rec-honey", 1));
        order(Map.of("rec-tea", 2, "rec-honey", 1));

        assertThat(recommendedBeside("rec-tea")).contains("rec-honey BOUGHT_TOGETHER rec-tea");
        assertThat(recommendedBeside("rec-honey")).contains("rec-tea BOUGHT_TOGETHER rec-honey");
        assertThat(recommendedTo(buyer)).noneMatch(one -> one.startsWith("rec-tea ") || one.startsWith("rec-honey "));

        order(Map.of("rec-honey", 1));
        assertThat(recommendedBeside("rec-tea")).noneMatch(one -> one.startsWith("rec-honey"));
    }

    @Test
    void who_is_not_known_yet_is_shown_what_many_buy() {
        running.sell("rec-bread", 300, 50);
        order(Map.of("rec-bread", 1));

        assertThat(recommendedTo(guest())).isNotEmpty().allMatch(one -> one.contains(" POPULAR"));
    }

    @Test
    void a_withdrawn_product_is_shown_no_more() {
        running.sell("rec-jam", 300, 50);
        running.sell("rec-scone", 500, 50);
        order(Map.of("rec-jam", 1, "rec-scone", 1));
        assertThat(recommendedBeside("rec-jam")).contains("rec-scone BOUGHT_TOGETHER rec-jam");

        String staff = running.stack().token("seller", true);
        ShopClient.Answer scone = running.stack().shop().get("", "/products/rec-scone");
        running.stack()
                .shop()
                .send(
                        "DELETE",
                        staff,
                        "/admin/products/rec-scone",
                        "",
                        Map.of("if-match", scone.etag().orElseThrow()))
                .orThrow("withdrawing");

        assertThat(recommendedBeside("rec-jam")).noneMatch(one -> one.startsWith("rec-scone"));
    }

    @Test
    void a_product_that_nobody_bought_yet_is_shown_beside_one_of_its_kind() {
        running.sell("rec-new", 300, 5);
        running.sell("rec-newer", 300, 5);

        assertThat(recommendedBeside("rec-new")).contains("rec-newer RELATED rec-new");
    }

    @Test
    void what_a_shopper_looks_at_is_listed_and_speaks_for_what_goes_with_it_to_that_shopper_alone() {
        running.sell("rec-cup", 300, 50);
        running.sell("rec-saucer", 300, 50);
        order(Map.of("rec-cup", 1, "rec-saucer", 1));
        String viewer = guest();
        String stranger = guest();

        assertThat(view(viewer, "rec-cup")).isEqualTo(204);
        assertThat(view(viewer, "rec-cup")).isEqualTo(204);
        assertThat(view(viewer, "rec-unheard-of")).isEqualTo(404);
        assertThat(view("", "rec-cup")).isEqualTo(401);

        assertThat(viewed(viewer)).containsExactly("rec-cup");
        assertThat(viewed(stranger)).isEmpty();
        assertThat(recommendedTo(viewer)).contains("rec-saucer BECAUSE_YOU_VIEWED rec-cup");
        assertThat(recommendedTo(stranger)).noneMatch(one -> one.contains("BECAUSE"));
    }

    private List<String> recommendedBeside(String sku) {
        return recommended("", "/products/%s/recommendations?limit=100".formatted(sku));
    }

    private List<String> recommendedTo(String token) {
        return recommended(token, "/me/recommendations?limit=100");
    }

    private List<String> recommended(String token, String path) {
        new Quiescence(running.stack().edge()).await();
        List<String> seen = new ArrayList<>();
        for (JsonNode item : items(token, path)) {
            JsonNode reason = item.path("reason");
            seen.add("%s %s %s"
                    .formatted(
                            item.path("sku").asText(),
                            reason.path("kind").asText(),
                            reason.path("sku").asText()));
        }
        return seen;
    }

    private List<String> viewed(String token) {
        List<String> skus = new ArrayList<>();
        items(token, "/me/recently-viewed")
                .forEach(item -> skus.add(item.path("sku").asText()));
        return skus;
    }

    private JsonNode items(String token, String path) {
        ShopClient.Answer answer = running.stack().shop().get(token, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items");
    }

    private int view(String token, String sku) {
        String body = Edge.object().put("sku", sku).toString();
        return running.stack()
                .shop()
                .send("POST", token, "/me/views", body, Map.of())
                .status();
    }

    private String guest() {
        return running.stack()
                .shop()
                .send("POST", "", "/guests", "", Map.of())
                .body()
                .path("token")
                .asText();
    }

    /** Returns the token of the guest who ordered. */
    private String order(Map<String, Integer> basket) {
        var journey = new OrderJourney(running.stack().shop());
        OrderJourney.Quoted quoted = journey.quote(basket);
        assertThat(journey.order(quoted, "tok_approve", "recommendations").status())
                .isEqualTo("CONFIRMED");
        return quoted.token();
    }
}
