package dev.souk.catalog.adapter.http;

import static dev.souk.catalog.CatalogFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.InMemoryCatalog;
import dev.souk.catalog.domain.Availability;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PutProductHttpTest {
    private static final String MILK_119 = "{\"name\":\"Whole milk\",\"description\":\"Fresh.\",\"category\":\"dairy\","
            + "\"price\":{\"amount\":119,\"currency\":\"EUR\"}}";
    private static final String MILK_129 = MILK_119.replace("119", "129");

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final HttpFunction function = new HttpFunction(
            new Environment(Map.of()),
            CatalogRoutes.of(
                    catalog,
                    catalog,
                    catalog,
                    new Cursors(new SignedTokens(
                            SigningKeys.fixed("a key of at least thirty-two bytes"), Clock.systemUTC())),
                    Clock.systemUTC()));

    @Test
    void creates_a_product() {
        HttpReply reply = answer(put(MILK_119));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.headers())
                .containsEntry("location", "/products/whole-milk")
                .containsEntry("etag", "\"1\"");
        assertThat(Json.tree(reply.body()).path("price").path("amount").asLong())
                .isEqualTo(119);
        assertThat(catalog.find(MILK)).isPresent();
    }

    @Test
    void changes_a_product_by_the_tag_that_reading_it_gave_even_when_stock_moved_meanwhile() {
        answer(put(MILK_119));
        catalog.record(MILK, Availability.LOW, 1);

        HttpReply reply = answer(put(MILK_129).header("if-match", "\"1-0f\""));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("etag", "\"3\"");
    }

    @Test
    void leaves_a_product_alone_that_is_put_again_just_like_it_is() {
        answer(put(MILK_119));

        HttpReply again = answer(put(MILK_119).header("if-match", "\"1\""));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.headers()).containsEntry("etag", "\"1\"");
    }

    @Test
    void refuses_a_change_without_a_version_or_with_another_one() {
        answer(put(MILK_119));

        assertThat(answer(put(MILK_129)).status()).isEqualTo(428);
        assertThat(answer(put(MILK_129).header("if-match", "\"2\"")).status()).isEqualTo(412);
        assertThat(answer(put(MILK_129).header("if-match", "*")).status()).isEqualTo(400);
        assertThat(answer(put(MILK_129).header("if-match", "W/\"1\"")).status()).isEqualTo(400);
        assertThat(catalog.find(MILK).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void refuses_to_create_with_a_version() {
        assertThat(answer(put(MILK_119).header("if-match", "\"1\"")).status()).isEqualTo(412);
        assertThat(catalog.find(MILK)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANONYMOUS", "GUEST", "CUSTOMER"})
    void is_for_staff_only(Role role) {
        HttpReply reply = answer(put(MILK_119).header("role", "staff").by("someone", role));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(catalog.find(MILK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"name\":\"Whole milk\"}",
                "MILK,\"version\":7",
                "MILK,\"availability\":\"IN_STOCK\"",
                "MILK,\"name\":\"twice\""
            })
    void refuses_what_is_no_product(String body) {
        String json =
                body.startsWith("MILK") ? MILK_119.substring(0, MILK_119.length() - 1) + body.substring(4) + "}" : body;

        HttpReply reply = answer(put(json));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("\"errors\":[{\"pointer\":");
        assertThat(catalog.find(MILK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "\"119\"", "1e400", "9223372036854775808", "NaN", "null", "true", "{}", "[]"})
    void refuses_what_is_no_price(String amount) {
        HttpReply reply = answer(put(MILK_119.replace("119", amount)));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(catalog.find(MILK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "euro", "", "XXXX"})
    void refuses_another_currency(String currency) {
        assertThat(answer(put(MILK_119.replace("EUR", currency))).status()).isEqualTo(400);
    }

    @Test
    void refuses_another_media_type() {
        assertThat(answer(put(MILK_119).header("content-type", "text/plain")).status())
                .isEqualTo(415);
    }

    private HttpReply answer(TestRequests request) {
        return function.answer(request.build());
    }

    private static TestRequests put(String body) {
        return TestRequests.put("/admin/products/{sku}")
                .path("sku", "whole-milk")
                .by("staff-1", Role.STAFF)
                .text(body);
    }
}
