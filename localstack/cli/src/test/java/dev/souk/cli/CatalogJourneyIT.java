package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.ops.CatalogRebuild;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of products through the embedded runtime, from the synthesised templates. */
@ExtendWith(SharedStack.class)
class CatalogJourneyIT {
    private static final Duration PLANNED_AHEAD = Duration.ofSeconds(2);

    private final RunningStack running;
    private final String staff;

    CatalogJourneyIT(RunningStack running) {
        this.running = running;
        this.staff = running.stack().token("seller", true);
    }

    @Test
    void a_product_is_drafted_published_withdrawn_and_comes_back() {
        put("linen", draft("linen", 2500).put("lifecycle", "DRAFT"), "").orThrow("drafting");
        rest();
        assertThat(view("linen").status()).isEqualTo(404);
        assertThat(put("linen", draft("linen", 2500), "").status()).isEqualTo(428);
        assertThat(put("linen", draft("linen", 2500), "\"9\"").status()).isEqualTo(412);
        put("linen", draft("linen", 2500), "\"1\"").orThrow("publishing");
        rest();
        ShopClient.Answer shown = view("linen");
        assertThat(shown.body().path("price").path("amount").asLong()).isEqualTo(2500);
        assertThat(shop().send(
                                "GET",
                                "",
                                "/products/linen",
                                "",
                                Map.of("if-none-match", shown.etag().orElseThrow()))
                        .status())
                .isEqualTo(304);

        assertGoesAndComesBack("linen");
    }

    private void assertGoesAndComesBack(String sku) {
        ObjectNode draft = draft(sku, 2500).put("lifecycle", "DRAFT");
        assertThat(put(sku, draft, "\"2\"").status()).isEqualTo(409);
        shop().send("DELETE", staff, "/admin/products/" + sku, "", Map.of("if-match", "\"2\""))
                .orThrow("withdrawing");
        rest();
        assertThat(view(sku).status()).isEqualTo(404);
        assertThat(listed("journey-" + sku)).isEmpty();
        put(sku, draft(sku, 2600), "\"3\"").orThrow("publishing again");
        rest();
        assertThat(view(sku).status()).isEqualTo(200);
        assertThat(listed("journey-" + sku)).containsExactly(sku);
    }

    @Test
    void a_price_is_planned_takes_effect_and_stays_in_the_history() {
        put("wool", draft("wool", 900), "").orThrow("publishing");
        String price = "{\"price\":{\"amount\":800,\"currency\":\"EUR\"},\"effectiveFrom\":\"2090-01-01T00:00:00Z\"}";
        shop().send("PUT", staff, "/admin/products/wool/price", price, Map.of("if-match", "\"1\""))
                .orThrow("planning");
        String now = "{\"price\":{\"amount\":850,\"currency\":\"EUR\"}}";
        shop().send("PUT", staff, "/admin/products/wool/price", now, Map.of("if-match", "\"2\""))
                .orThrow("setting");
        invoke("catalog-tick", Edge.object());
        rest();

        JsonNode seen =
                shop().get(staff, "/admin/products/wool").orThrow("looking").body();
        assertThat(seen.path("product").path("version").asLong()).isEqualTo(4);
        List<String> prices = new ArrayList<>();
        seen.path("prices")
                .forEach(point -> prices.add("%d %s"
                        .formatted(
                                point.path("price").path("amount").asLong(),
                                point.path("scheduled").asBoolean())));
        assertThat(prices).containsExactly("800 true", "850 false", "900 false");
        assertThat(view("wool").body().path("price").path("amount").asLong()).isEqualTo(850);
    }

    @Test
    void shoppers_see_a_planned_price_once_the_clock_has_told_of_it() {
        put("flax", draft("flax", 700), "").orThrow("publishing");
        String planned = Edge.object()
                .put("effectiveFrom", Instant.now().plus(PLANNED_AHEAD).toString())
                .set("price", Edge.object().put("amount", 650).put("currency", "EUR"))
                .toString();
        shop().send("PUT", staff, "/admin/products/flax/price", planned, Map.of("if-match", "\"1\""))
                .orThrow("planning");
        rest();
        String schedule = "souk-%s-catalog-tick".formatted(EmbeddedStack.STAGE);

        // Fired before its time is come it changes nothing, so it may be fired until the time is there.
        Instant patience = Instant.now().plus(Duration.ofMinutes(1));
        while (shownPrice("flax") == 700 && Instant.now().isBefore(patience)) {
            running.stack().edge().post("/_souk/schedules/" + schedule, Edge.object());
            rest();
        }

        assertThat(shownPrice("flax")).isEqualTo(650);
        assertThat(shop().get("", "/products?category=journey-flax")
                        .body()
                        .at("/items/0/price/amount")
                        .asLong())
                .isEqualTo(650);
    }

    private long shownPrice(String sku) {
        return view(sku).body().path("price").path("amount").asLong();
    }

    @Test
    void variants_name_each_other() {
        for (String size : List.of("small", "large")) {
            ObjectNode variant = draft("shirt-" + size, 1900).put("family", "journey-shirt");
            variant.putObject("options").put("size", size);
            put("shirt-" + size, variant, "").orThrow("publishing");
        }
        rest();

        assertThat(view("shirt-small").body().path("variants").findValuesAsText("sku"))
                .containsExactly("shirt-large", "shirt-small");
    }

    @Test
    void the_read_model_is_made_anew_while_it_is_read_and_written() {
        put("silk", draft("silk", 5000), "").orThrow("publishing");
        rest();
        boolean finished = false;
        for (int chunk = 0; !finished; chunk++) {
            finished = invoke(
                            "catalog-rebuild",
                            Edge.object().put("what", "READ_MODEL").put("products", 5))
                    .path("finished")
                    .asBoolean();
            assertThat(view("silk").status()).isEqualTo(200);
            put("silk", draft("silk", 5001 + chunk), "\"%d\"".formatted(1 + 2L * chunk))
                    .orThrow("changing");
        }
        rest();

        long written = shop().get(staff, "/admin/products/silk")
                .body()
                .path("product")
                .path("price")
                .path("amount")
                .asLong();
        assertThat(view("silk").body().path("price").path("amount").asLong()).isEqualTo(written);
        assertThat(listed("journey-silk")).containsExactly("silk");
        var another = new CatalogRebuild(running.stack().edge(), EmbeddedStack.STAGE);
        assertThatThrownBy(() -> another.run(false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not been removed yet");
    }

    @Test
    void lines_are_imported_one_by_one_and_what_is_so_already_changes_nothing() {
        ObjectNode request = Edge.object();
        request.putArray("lines")
                .add(draft("imported", 100).put("sku", "imported"))
                .add(draft("broken", 100).put("sku", "broken").put("price", "dear"));
        String body = request.toString();

        JsonNode first = shop().send("POST", staff, "/admin/products/imports", body, Map.of())
                .orThrow("importing")
                .body();
        JsonNode again = shop().send("POST", staff, "/admin/products/imports", body, Map.of())
                .orThrow("importing")
                .body();

        assertThat(first.path("results").findValuesAsText("outcome")).containsExactly("CREATED", "REFUSED");
        assertThat(first.path("results").path(1).path("pointer").asText()).isEqualTo("/lines/1/price");
        assertThat(again.path("results").findValuesAsText("outcome")).containsExactly("UNCHANGED", "REFUSED");
    }

    private ShopClient shop() {
        return running.stack().shop();
    }

    private ShopClient.Answer view(String sku) {
        return shop().get("", "/products/" + sku);
    }

    private List<String> listed(String category) {
        return shop().get("", "/products?category=" + category)
                .body()
                .path("items")
                .findValuesAsText("sku");
    }

    private ShopClient.Answer put(String sku, ObjectNode product, String version) {
        Map<String, String> headers = version.isEmpty() ? Map.of() : Map.of("if-match", version);
        return shop().send("PUT", staff, "/admin/products/" + sku, product.toString(), headers);
    }

    /** Each product has a category of its own, so that nobody else's are listed with it. */
    private static ObjectNode draft(String sku, long price) {
        ObjectNode product =
                Edge.object().put("name", sku).put("description", "for a test").put("category", "journey-" + sku);
        product.putObject("price").put("amount", price).put("currency", "EUR");
        return product;
    }

    private JsonNode invoke(String function, ObjectNode input) {
        String path = "/2015-03-31/functions/%s-%s/invocations".formatted("souk-" + EmbeddedStack.STAGE, function);
        return running.stack().edge().post(path, input);
    }

    private void rest() {
        new Quiescence(running.stack().edge()).await();
    }
}
