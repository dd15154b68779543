package dev.souk.catalog.adapter.http;

import static dev.souk.catalog.CatalogFixture.BREAD;
import static dev.souk.catalog.CatalogFixture.MILK;
import static dev.souk.catalog.CatalogFixture.bread;
import static dev.souk.catalog.CatalogFixture.changed;
import static dev.souk.catalog.CatalogFixture.created;
import static dev.souk.catalog.CatalogFixture.milk;
import static dev.souk.catalog.CatalogFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.InMemoryCatalog;
import dev.souk.catalog.domain.Availability;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogHttpTest {
    private static final String KEY = "a key of at least thirty-two bytes";

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final HttpFunction function = new HttpFunction(
            new Environment(Map.of()),
            CatalogRoutes.of(
                    catalog,
                    catalog,
                    catalog,
                    new Cursors(new SignedTokens(SigningKeys.fixed(KEY), Clock.systemUTC())),
                    Clock.systemUTC()));

    @Test
    void shows_a_product_to_everyone() {
        catalog.save(created(milk()));
        catalog.record(MILK, Availability.LOW, 1);

        HttpReply reply = answer(product("whole-milk"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo("{\"sku\":\"whole-milk\",\"name\":\"Whole milk\",\"description\":\"One of our own.\","
                        + "\"category\":\"dairy\",\"price\":{\"amount\":119,\"currency\":\"EUR\"},\"taxClass\":\"STANDARD\","
                        + "\"attributes\":{},\"availability\":\"LOW\",\"variants\":[]}");
        assertThat(tag(reply)).matches("\"1-[0-9a-f]{32}\"");
        assertThat(reply.headers().get("cache-control")).startsWith("public, max-age=");
    }

    @Test
    void sends_a_product_again_only_when_something_of_it_changed() {
        catalog.save(created(milk()));
        String tag = tag(answer(product("whole-milk")));

        HttpReply same = answer(product("whole-milk").header("if-none-match", "\"x\", W/" + tag));
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers()).containsEntry("etag", tag).containsKey("cache-control");

        catalog.record(MILK, Availability.IN_STOCK, 1);
        HttpReply restocked = answer(product("whole-milk").header("if-none-match", tag));
        assertThat(restocked.status()).isEqualTo(200);

        catalog.save(changed(milk(), milkAt(129)));
        HttpReply dearer = answer(product("whole-milk").header("if-none-match", tag(restocked)));
        assertThat(dearer.status()).isEqualTo(200);
    }

    @Test
    void says_what_it_does_not_have() {
        HttpReply reply = answer(product("whole-milk"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(reply.body()).contains("\"type\":\"not-found\"", "there is no product whole-milk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Whole-Milk", "..%2f", "-x", "a b", "${jndi:ldap://x}"})
    void refuses_a_sku_that_cannot_be(String sku) {
        assertThat(answer(product(sku)).status()).isEqualTo(400);
    }

    @Test
    void browses_everything_or_one_category() {
        catalog.save(created(milk()));
        catalog.save(created(bread()));

        assertThat(answer(TestRequests.get("/products")).body()).contains("rye-bread", "whole-milk");
        assertThat(answer(products("category", "dairy")).body())
                .isEqualTo("{\"items\":[{\"sku\":\"whole-milk\",\"name\":\"Whole milk\",\"category\":\"dairy\","
                        + "\"price\":{\"amount\":119,\"currency\":\"EUR\"},\"availability\":\"OUT\"}]}");
        assertThat(answer(products("category", "toys")).body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void sends_a_page_again_only_when_it_changed() {
        catalog.save(created(milk()));
        HttpReply first = answer(TestRequests.get("/products"));

        assertThat(answer(TestRequests.get("/products").header("if-none-match", tag(first)))
                        .status())
                .isEqualTo(304);
        catalog.save(created(bread()));
        assertThat(answer(TestRequests.get("/products").header("if-none-match", tag(first)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void leads_from_page_to_page() {
        catalog.save(created(milk()));
        catalog.save(created(bread()));

        HttpReply first = answer(products("limit", "1"));
        assertThat(first.body()).contains(BREAD.value()).doesNotContain(MILK.value());
        HttpReply second = answer(products("limit", "1").query("cursor", next(first)));
        assertThat(second.body()).contains(MILK.value()).doesNotContain("next");
    }

    @Test
    void refuses_a_cursor_that_was_altered_or_given_out_for_another_list() {
        catalog.save(created(milk()));
        catalog.save(created(bread()));
        String cursor = next(answer(products("limit", "1")));

        assertThat(answer(products("cursor", cursor).query("category", "dairy")).status())
                .isEqualTo(400);
        assertThat(answer(products("cursor", "x" + cursor)).status()).isEqualTo(400);
        assertThat(answer(products("cursor", "")).body()).contains("invalid-cursor");
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,101", "limit,ten", "limit,1e1", "category,Dairy", "category,*", "category,a#0"})
    void refuses_a_query_that_cannot_be(String name, String value) {
        assertThat(answer(products(name, value)).status()).isEqualTo(400);
    }

    @Test
    void lists_the_categories_by_name() {
        catalog.save(created(milk()));
        catalog.save(created(bread()));

        HttpReply reply = answer(TestRequests.get("/categories"));
        assertThat(reply.body())
                .isEqualTo("{\"items\":[{\"category\":\"bakery\",\"name\":\"Bakery\"},"
                        + "{\"category\":\"dairy\",\"name\":\"Dairy\"}]}");
        assertThat(reply.headers()).containsKeys("etag", "cache-control");
    }

    @Test
    void is_up() {
        assertThat(answer(TestRequests.get("/health")).body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private HttpReply answer(TestRequests request) {
        return function.answer(request.build());
    }

    private static TestRequests product(String sku) {
        return TestRequests.get("/products/{sku}").path("sku", sku);
    }

    private static TestRequests products(String name, String value) {
        return TestRequests.get("/products").query(name, value);
    }

    private static String tag(HttpReply reply) {
        return String.valueOf(reply.headers().get("etag"));
    }

    private static String next(HttpReply reply) {
        return Json.tree(reply.body()).path("next").asText();
    }
}
