package dev.souk.catalog.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.catalog.InMemoryCatalog;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffProductsHttpTest {
    private static final String MILK = "\"name\":\"Whole milk\",\"description\":\"Fresh.\",\"category\":\"dairy\","
            + "\"price\":{\"amount\":119,\"currency\":\"EUR\"}";

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final SteppingClock clock = new SteppingClock();
    private final HttpFunction function = new HttpFunction(
            new Environment(Map.of()),
            CatalogRoutes.of(
                    catalog,
                    catalog,
                    catalog,
                    new Cursors(new SignedTokens(SigningKeys.fixed("a key of at least thirty-two bytes"), clock)),
                    clock));

    @Test
    void imports_lines_one_by_one_and_says_what_became_of_each() {
        assertThat(outcomes(line("milk", ""), line("bread", ""))).containsExactly("CREATED", "CREATED");
        assertThat(outcomes(line("milk", ""), line("bread", ",\"brand\":\"Mill\"")))
                .containsExactly("UNCHANGED", "UPDATED");
    }

    @Test
    void points_at_what_it_refuses_and_takes_the_rest() {
        JsonNode results = imported(
                line("No Sku", ""),
                "{\"sku\":\"milk\"}",
                line("milk", "").replace("119", "-1"),
                line("tea", ",\"brand\":7"),
                "{}",
                line("milk", ""));

        assertThat(results.findValuesAsText("outcome"))
                .containsExactly("REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "CREATED");
        assertThat(results.get(0).path("pointer").asText()).isEqualTo("/lines/0/sku");
        assertThat(results.get(3).path("pointer").asText()).isEqualTo("/lines/3/brand");
        assertThat(results.get(3).path("reason").asText()).isEqualTo("expected a string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"lines\":[]}",
                "{\"lines\":7}",
                "[]",
                "{\"lines\":null}",
                "{\"lines\":[[]]}",
                "{\"lines\":[null]}"
            })
    void refuses_what_holds_no_lines(String body) {
        assertThat(answer(TestRequests.post("/admin/products/imports").text(body))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void exports_what_it_would_import() {
        outcomes(line("milk", ""), line("bread", ",\"lifecycle\":\"DRAFT\""));

        JsonNode first = body(answer(TestRequests.get("/admin/products").query("limit", "1")));
        assertThat(first.path("items").get(0).path("sku").asText()).isEqualTo("bread");
        JsonNode second = body(answer(TestRequests.get("/admin/products")
                .query("limit", "1")
                .query("cursor", first.path("next").asText())));
        assertThat(second.path("items").get(0).path("sku").asText()).isEqualTo("milk");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void shows_the_prices_a_product_had_and_will_have() {
        outcomes(line("milk", ""));
        String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();
        HttpReply planned = answer(
                price("{\"price\":{\"amount\":99,\"currency\":\"EUR\"},\"effectiveFrom\":\"%s\"}".formatted(tomorrow)));
        assertThat(planned.status()).isEqualTo(200);
        assertThat(planned.headers()).containsEntry("etag", "\"2\"");

        JsonNode view = body(answer(TestRequests.get("/admin/products/{sku}").path("sku", "milk")));
        assertThat(view.path("product").path("price").path("amount").asLong()).isEqualTo(119);
        assertThat(view.path("prices").get(0).path("effectiveFrom").asText()).isEqualTo(tomorrow);
        assertThat(view.path("prices").get(0).path("scheduled").asBoolean()).isTrue();
        assertThat(view.path("prices").get(1).path("scheduled").asBoolean()).isFalse();
    }

    private List<String> outcomes(String... lines) {
        return imported(lines).findValuesAsText("outcome");
    }

    private JsonNode imported(String... lines) {
        HttpReply reply = answer(TestRequests.post("/admin/products/imports")
                .text("{\"lines\":[%s]}".formatted(String.join(",", lines))));
        assertThat(reply.status()).isEqualTo(200);
        return body(reply).path("results");
    }

    private static String line(String sku, String more) {
        return "{\"sku\":\"%s\",%s%s}".formatted(sku, MILK, more);
    }

    private static TestRequests price(String body) {
        return TestRequests.put("/admin/products/{sku}/price")
                .path("sku", "milk")
                .header("if-match", "\"1\"")
                .text(body);
    }

    private HttpReply answer(TestRequests request) {
        return function.answer(request.by("staff-1", Role.STAFF).build());
    }

    private static JsonNode body(HttpReply reply) {
        return Json.tree(reply.body());
    }
}
