package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.ops.CatalogRebuild;
import dev.souk.cli.ops.SearchRebuild;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the catalog over events, table, stream, index and bucket to what a shopper finds. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class SearchJourneyIT {
    /** Other journeys sell other things to the same stack; what is sold here has this in its category. */
    private static final String HERE = "category=search-journey";

    private final RunningStack running;
    private final Map<String, String> tags = new HashMap<>();

    SearchJourneyIT(RunningStack running) {
        this.running = running;
    }

    private void publish(String sku, String name, long price) {
        ObjectNode product = Edge.object().put("name", name);
        product.put("description", "Sold for the journey of a search.").put("category", "search-journey");
        product.put("brand", "Journey & Sons");
        product.putObject("attributes").put("colour", sku.equals("search-lamp") ? "copper" : "brass");
        product.putObject("price").put("amount", price).put("currency", "EUR");
        Map<String, String> headers = tags.containsKey(sku) ? Map.of("if-match", tag(sku)) : Map.of();
        ShopClient.Answer written = shop().send("PUT", staff(), "/admin/products/" + sku, product.toString(), headers);
        tags.put(sku, written.orThrow("publishing " + sku).etag().orElseThrow());
    }

    private void stock(String sku, int units) {
        ObjectNode receipt = Edge.object().put("quantity", units).put("reference", "journey");
        shop().send(
                        "POST",
                        staff(),
                        "/admin/stock/%s/receipts".formatted(sku),
                        receipt.toString(),
                        Map.of("idempotency-key", "search-journey-" + sku))
                .orThrow("receiving " + sku);
    }

    private String tag(String sku) {
        return Objects.requireNonNull(tags.get(sku), sku);
    }

    private ShopClient shop() {
        return running.stack().shop();
    }

    private String staff() {
        return running.stack().token("search-staff", true);
    }

    private void settle() {
        new Quiescence(running.stack().edge()).await();
    }

    private JsonNode search(String query) {
        return shop().get("", "/search?" + query).orThrow("searching " + query).body();
    }

    private List<String> found(String query) {
        return search(HERE + "&" + query).findValuesAsText("sku");
    }

    private static String q(String words) {
        return "q=" + encoded(words);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long hits(JsonNode page, String facet, String value) {
        for (JsonNode count : page.path("facets").path(facet)) {
            if (count.path("value").asText().equals(value)) {
                return count.path("hits").asLong();
            }
        }
        return 0;
    }

    @Test
    void a_product_is_found_by_word_prefix_and_typo_and_follows_every_change() throws Exception {
        sellThree();

        assertFoundByWords();
        assertFilteredAndCounted();
        assertFollowsEveryChange();
        assertSameAfterRebuildAndWhenToldAgain();
        assertTagHolds();
        assertPagesLeadOn();
    }

    private void sellThree() {
        publish("search-lantern", "Bräss Lantern", 2_400);
        publish("search-lamp", "Copper Lamp", 400);
        publish("search-kettle", "Whistling Kettle", 7_900);
        stock("search-lantern", 500);
        stock("search-lamp", 1);
        settle();
    }

    private void assertFoundByWords() {
        assertThat(found(q("lantern"))).containsExactly("search-lantern");
        assertThat(found(q("BRASS lant"))).containsExactly("search-lantern");
        assertThat(found(q("latnern"))).containsExactly("search-lantern");
        assertThat(found(q("whistlign kettel"))).containsExactly("search-kettle");
        assertThat(found(q("teapot"))).isEmpty();
    }

    private void assertFilteredAndCounted() {
        assertThat(found("sort=price-asc")).containsExactly("search-lamp", "search-lantern", "search-kettle");
        assertThat(found("priceBand=under-5&priceBand=50-to-100&sort=name"))
                .containsExactly("search-lamp", "search-kettle");
        assertThat(found("availability=OUT")).containsExactly("search-kettle");
        JsonNode all = search(HERE);
        assertThat(all.path("total").asInt()).isEqualTo(3);
        assertThat(hits(all, "category", "search-journey")).isEqualTo(3);
        assertThat(hits(all, "priceBand", "10-to-25")).isEqualTo(1);
        assertThat(hits(all, "availability", "OUT")).isEqualTo(1);

        assertThat(found("attribute=colour:copper&" + "brand=" + encoded("Journey & Sons")))
                .containsExactly("search-lamp");
        assertThat(hits(all, "brand", "Journey & Sons")).isEqualTo(3);
        assertThat(all.at("/facets/attributes/0/values/0/hits").asInt()).isEqualTo(2);
    }

    private void assertFollowsEveryChange() {
        buyTheLamp();
        assertThat(hits(search(HERE), "availability", "OUT")).isEqualTo(2);

        publish("search-kettle", "Whistling Kettle", 100);
        settle();
        assertThat(found("sort=price-asc")).containsExactly("search-kettle", "search-lamp", "search-lantern");

        shop().send("DELETE", staff(), "/admin/products/search-lantern", "", Map.of("if-match", tag("search-lantern")))
                .orThrow("withdrawing the lantern");
        settle();
        assertThat(found("sort=name")).containsExactly("search-lamp", "search-kettle");
    }

    private void assertSameAfterRebuildAndWhenToldAgain() {
        JsonNode before = search(HERE + "&sort=name");
        assertThat(new SearchRebuild(running.stack().edge(), EmbeddedStack.STAGE).run(false))
                .isGreaterThanOrEqualTo(3);
        assertThat(search(HERE + "&sort=name")).isEqualTo(before);

        assertThat(new CatalogRebuild(running.stack().edge(), EmbeddedStack.STAGE).run(true))
                .isGreaterThanOrEqualTo(2);
        settle();
        assertThat(search(HERE + "&sort=name")).isEqualTo(before);
    }

    private void buyTheLamp() {
        var journey = new OrderJourney(shop());
        OrderJourney.Outcome outcome =
                journey.order(journey.quote(Map.of("search-lamp", 1)), "tok_approve", "search-journey");
        assertThat(outcome.status()).isEqualTo("CONFIRMED");
        settle();
    }

    private void assertTagHolds() throws Exception {
        URI uri = URI.create(running.runtime().apiUrl() + "/search?" + HERE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> first =
                    client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            String tag = first.headers().firstValue("etag").orElseThrow();
            assertThat(first.headers().firstValue("cache-control").orElse("")).startsWith("public");
            HttpRequest again =
                    HttpRequest.newBuilder(uri).header("if-none-match", tag).build();
            assertThat(client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(304);
        }
    }

    private void assertPagesLeadOn() {
        JsonNode first = search(HERE + "&sort=name&limit=1");
        assertThat(first.findValuesAsText("sku")).containsExactly("search-lamp");
        String next = first.path("next").asText();
        assertThat(found("sort=name&limit=1&cursor=" + next)).containsExactly("search-kettle");
        assertThat(shop().get("", "/search?cursor=" + next).status()).isEqualTo(400);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        for (String query : List.of("q=" + "x".repeat(101), "sort=luck", "minPrice=2&maxPrice=1", "colour=red")) {
            ShopClient.Answer answer = shop().get("", "/search?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.body().path("type").asText()).isNotEmpty();
        }
    }
}
