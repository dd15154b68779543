package dev.souk.search.adapter.http;

import static dev.souk.search.fixture.Products.added;
import static dev.souk.search.fixture.Products.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.Specification;
import dev.souk.lambda.http.Caller;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import dev.souk.search.application.IndexUnavailable;
import dev.souk.search.application.ProductIndex;
import dev.souk.search.domain.Availability;
import dev.souk.search.domain.SearchPage;
import dev.souk.search.domain.SearchQuery;
import dev.souk.search.fixture.InMemoryProductIndex;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchApiTest {
    private final InMemoryProductIndex index = new InMemoryProductIndex();
    private final Cursors cursors = new Cursors(new SignedTokens(SigningKeys.fixed("k".repeat(32)), Clock.systemUTC()));
    private final HttpFunction api = function(index);

    private HttpFunction function(ProductIndex searched) {
        return new HttpFunction(new Environment(Map.of()), SearchRoutes.of(searched, cursors));
    }

    @BeforeEach
    void sell() {
        index.apply(() -> added(
                product("milk", "Whole milk")
                        .in("dairy")
                        .by("Alder Farm")
                        .with("fat", "3.5 %")
                        .at(119),
                product("butter", "Butter")
                        .in("dairy")
                        .by("Alder, Sons & Co")
                        .with("fat", "82 %")
                        .at(259),
                product("rice", "Rice").at(199).being(Availability.OUT)));
    }

    private static HttpRequest request(Map<String, String> headers, String... query) {
        Map<String, List<String>> values = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        for (String pair : query) {
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(pair.indexOf('=') + 1);
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            last.put(name, value);
        }
        return new HttpRequest(
                "GET", "/search", "/search", Map.of(), last, headers, "", Caller.ANONYMOUS, "c-1", values);
    }

    private HttpReply get(String... query) {
        return api.answer(request(Map.of(), query));
    }

    private JsonNode found(String... query) {
        HttpReply reply = get(query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return Json.tree(reply.body());
    }

    private static List<String> skus(JsonNode page) {
        return page.findValuesAsText("sku");
    }

    @Test
    void serves_exactly_what_the_specification_promises() throws IOException {
        assertThat(api.routes()).isEqualTo(Specification.operations("search"));
    }

    @Test
    void shows_hits_as_cards_with_total_and_facets() {
        assertThat(get("q=whole").body()).isEqualTo("""
                {"items":[{"sku":"milk","name":"Whole milk","category":"dairy","brand":"Alder Farm","price":{"amount":119,\
                "currency":"EUR"},"availability":"IN_STOCK"}],"total":1,"facets":{"category":[{"value":"dairy","hits":1}],\
                "brand":[{"value":"Alder Farm","hits":1}],"priceBand":[{"value":"under-5","hits":1}],\
                "availability":[{"value":"IN_STOCK","hits":1}],\
                "attributes":[{"name":"fat","values":[{"value":"3.5 %","hits":1}]}]}}""");
    }

    @Test
    void takes_several_values_of_a_filter_commas_and_all() {
        assertThat(skus(found("brand=Alder Farm", "brand=Alder, Sons & Co"))).containsExactly("butter", "milk");
        assertThat(skus(found("attribute=fat:82 %", "attribute=fat:3.5 %", "maxPrice=200")))
                .containsExactly("milk");
        assertThat(skus(found("availability=OUT", "priceBand=under-5"))).containsExactly("rice");
        assertThat(skus(found("category=dairy", "sort=price-desc"))).containsExactly("butter", "milk");
    }

    @Test
    void a_cursor_leads_on_and_is_good_for_its_search_only() {
        JsonNode first = found("limit=2", "sort=name");
        String next = first.path("next").asText();

        assertThat(skus(found("limit=2", "sort=name", "cursor=" + next))).containsExactly("milk");
        assertThat(get("limit=2", "cursor=" + next).status()).isEqualTo(400);
        assertThat(get("limit=2", "sort=name", "category=dairy", "cursor=" + next)
                        .status())
                .isEqualTo(400);
        assertThat(get("cursor=made-up").status()).isEqualTo(400);
    }

    @Test
    void a_tag_holds_until_the_index_changes() {
        HttpReply first = get("q=milk");
        String tag = first.headers().getOrDefault("etag", "");
        assertThat(first.headers()).containsEntry("cache-control", "public, max-age=10, stale-while-revalidate=30");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");

        HttpReply again = api.answer(request(Map.of("if-none-match", "W/" + tag), "q=milk"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers()).containsEntry("etag", tag);
        assertThat(api.answer(request(Map.of("if-none-match", tag), "q=rice")).status())
                .isEqualTo(200);
        index.apply(() -> added(product("oat", "Oat milk")));
        assertThat(api.answer(request(Map.of("if-none-match", tag), "q=milk")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=a b c d e f g h i j k | invalid-search",
                "minPrice=-1 | invalid-minprice",
                "minPrice=1.5 | invalid-minprice",
                "maxPrice=99999999999999999999 | invalid-maxprice",
                "priceBand=cheap | invalid-priceband",
                "availability=MAYBE | invalid-availability",
                "attribute=red | invalid-attribute",
                "attribute=:red | invalid-attribute",
                "attribute=colour: | invalid-attribute",
                "category= | invalid-category",
                "sort=rating | invalid-sort",
                "limit=0 | invalid-limit",
                "limit=101 | invalid-limit",
                "colour=red | unknown-parameter"
            })
    void refuses_what_makes_no_sense(String query, String type) {
        HttpReply reply = get(query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(Json.tree(reply.body()).path("type").asText()).isEqualTo(type);
    }

    @Test
    void refuses_bounds_that_cross_a_parameter_given_twice_and_too_many_values() {
        assertThat(get("minPrice=2", "maxPrice=1").status()).isEqualTo(400);
        assertThat(get("q=milk", "q=rice").status()).isEqualTo(400);
        String[] brands = new String[21];
        for (int i = 0; i < brands.length; i++) {
            brands[i] = "brand=b" + i;
        }
        assertThat(get(brands).status()).isEqualTo(400);
        assertThat(get("q=" + "x".repeat(101)).status()).isEqualTo(400);
    }

    @Test
    void asks_to_come_again_while_the_index_cannot_be_read() {
        HttpReply reply = function(new ProductIndex() {
                    @Override
                    public String revision() {
                        throw new IndexUnavailable("broken", new IOException("corrupt"));
                    }

                    @Override
                    public SearchPage search(SearchQuery query) {
                        throw new IndexUnavailable("broken", new IOException("corrupt"));
                    }
                })
                .answer(request(Map.of(), "q=milk"));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers()).containsKey("retry-after");
    }
}
