package dev.souk.catalog.adapter.http;

import static dev.souk.catalog.PromotionFixture.CHEESE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.catalog.InMemoryPromotions;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PromotionsHttpTest {
    private static final String TENTH =
            "{\"name\":\"A tenth off\",\"kind\":\"PERCENT\",\"percent\":10,\"coupon\":true}";

    /** TENTH stands for the promotion above, with one field more. */
    private static final List<String> NO_PROMOTIONS = List.of(
            "",
            "null",
            "[]",
            "{}",
            "{\"name\":\"x\",\"kind\":\"PERCENT\",\"coupon\":true}",
            "{\"name\":\"x\",\"kind\":\"PERCENT\",\"percent\":0,\"coupon\":true}",
            "{\"name\":\"x\",\"kind\":\"PERCENT\",\"percent\":101,\"coupon\":true}",
            "{\"name\":\"x\",\"kind\":\"PERCENT\",\"percent\":1.5,\"coupon\":true}",
            "{\"name\":\"x\",\"kind\":\"PERCENT\",\"percent\":10}",
            "{\"name\":\" \",\"kind\":\"PERCENT\",\"percent\":10,\"coupon\":true}",
            "{\"name\":\"x\",\"kind\":\"HALF\",\"percent\":10,\"coupon\":true}",
            "{\"name\":\"x\",\"kind\":\"FIXED\",\"percent\":10,\"coupon\":true}",
            "{\"name\":\"x\",\"kind\":\"FIXED\",\"amount\":{\"amount\":0,\"currency\":\"EUR\"},\"coupon\":true}",
            "{\"name\":\"x\",\"kind\":\"FIXED\",\"amount\":{\"amount\":5,\"currency\":\"USD\"},\"coupon\":true}",
            "{\"name\":\"x\",\"kind\":\"BUY_X_GET_Y\",\"buyQuantity\":2,\"coupon\":true}",
            "{\"name\":\"x\",\"kind\":\"BUY_X_GET_Y\",\"buyQuantity\":2,\"getQuantity\":100,\"coupon\":true}",
            "TENTH,\"buyQuantity\":2",
            "TENTH,\"limitTotal\":0",
            "TENTH,\"limitTotal\":1,\"limitPerCustomer\":2",
            "TENTH,\"limitTotal\":9223372036854775808",
            "TENTH,\"startsAt\":\"tomorrow\"",
            "TENTH,\"startsAt\":1767225600",
            "TENTH,\"startsAt\":\"+99999-01-01T00:00:00Z\"",
            "TENTH,\"startsAt\":\"2026-03-02T00:00:00Z\",\"endsAt\":\"2026-03-02T00:00:00Z\"",
            "TENTH,\"skus\":[\"Not A Sku\"]",
            "TENTH,\"skus\":[null]",
            "TENTH,\"categories\":{}",
            "TENTH,\"minimumSubtotal\":{\"amount\":0,\"currency\":\"EUR\"}",
            "TENTH,\"redeemed\":0",
            "TENTH,\"coupon\":true");

    private final InMemoryPromotions promotions = new InMemoryPromotions();
    private final HttpFunction function = new HttpFunction(
            new Environment(Map.of()),
            PromotionRoutes.of(
                    promotions,
                    new Cursors(new SignedTokens(
                            SigningKeys.fixed("a key of at least thirty-two bytes"), Clock.systemUTC()))));

    @Test
    void activates_a_promotion_under_its_code_in_upper_case() {
        HttpReply reply = answer(one("PUT", "cheese-20").text(TENTH));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.headers())
                .containsEntry("location", "/admin/promotions/CHEESE-20")
                .containsEntry("etag", "\"1\"");
        assertThat(reply.body()).isEqualTo("""
                {"code":"CHEESE-20","state":"ACTIVE","name":"A tenth off","kind":"PERCENT","percent":10,"skus":[],\
                "categories":[],"coupon":true,"redeemed":0}""");
        assertThat(answer(one("GET", "CHEESE-20")).body()).isEqualTo(reply.body());
    }

    @Test
    void changes_ends_and_activates_again_by_its_version() {
        answer(one("PUT", "CHEESE-20").text(TENTH));

        assertThat(answer(one("PUT", "CHEESE-20").text(TENTH)).status()).isEqualTo(428);
        assertThat(answer(one("DELETE", "CHEESE-20")).status()).isEqualTo(428);
        assertThat(answer(one("PUT", "CHEESE-20").text(TENTH).header("if-match", "\"1\""))
                        .headers())
                .containsEntry("etag", "\"1\"");
        HttpReply ended = answer(one("DELETE", "CHEESE-20").header("if-match", "\"1\""));
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.headers()).containsEntry("etag", "\"2\"");
        assertThat(json(ended).path("state").asText()).isEqualTo("ENDED");
        assertThat(answer(one("DELETE", "CHEESE-20").header("if-match", "\"2\""))
                        .headers())
                .containsEntry("etag", "\"2\"");
        assertThat(answer(one("PUT", "CHEESE-20").text(TENTH).header("if-match", "\"1\""))
                        .status())
                .isEqualTo(412);
        HttpReply again = answer(one("PUT", "CHEESE-20").text(TENTH).header("if-match", "\"2\""));
        assertThat(again.headers()).containsEntry("etag", "\"3\"");
        assertThat(json(again).path("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void knows_nothing_of_what_was_never_there() {
        assertThat(answer(one("GET", "NOTHING")).status()).isEqualTo(404);
        assertThat(answer(one("DELETE", "NOTHING").header("if-match", "\"1\"")).status())
                .isEqualTo(404);
        assertThat(answer(one("PUT", "NOTHING").text(TENTH).header("if-match", "\"1\""))
                        .status())
                .isEqualTo(412);
        assertThat(answer(one("GET", "no")).status()).isEqualTo(400);
        assertThat(answer(one("GET", "CHEESE_20")).status()).isEqualTo(400);
    }

    @Test
    void lists_page_by_page() {
        for (String code : new String[] {"AAA", "BBB", "CCC"}) {
            answer(one("PUT", code).text(TENTH));
        }

        JsonNode first = json(answer(list().query("limit", "2")));
        JsonNode second = json(answer(
                list().query("limit", "2").query("cursor", first.path("next").asText())));

        assertThat(first.path("items").findValuesAsText("code")).containsExactly("AAA", "BBB");
        assertThat(first.path("items").path(0).has("redeemed")).isFalse();
        assertThat(second.path("items").findValuesAsText("code")).containsExactly("CCC");
        assertThat(second.has("next")).isFalse();
        assertThat(answer(list().query("cursor", "made-up")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANONYMOUS", "GUEST", "CUSTOMER"})
    void is_for_staff_only(Role role) {
        assertThat(answer(one("PUT", "CHEESE-20").text(TENTH).by("someone", role))
                        .status())
                .isEqualTo(403);
        assertThat(answer(one("GET", "CHEESE-20").by("someone", role)).status()).isEqualTo(403);
        assertThat(answer(one("DELETE", "CHEESE-20").by("someone", role)).status())
                .isEqualTo(403);
        assertThat(answer(list().by("someone", role)).status()).isEqualTo(403);
        assertThat(promotions.find(CHEESE)).isEmpty();
    }

    static List<String> noPromotions() {
        return NO_PROMOTIONS;
    }

    @ParameterizedTest
    @MethodSource("noPromotions")
    void refuses_what_is_no_promotion(String body) {
        String json =
                body.startsWith("TENTH") ? TENTH.substring(0, TENTH.length() - 1) + body.substring(5) + "}" : body;

        HttpReply reply = answer(one("PUT", "CHEESE-20").text(json));

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.body()).contains("\"errors\":[{\"pointer\":");
        assertThat(promotions.find(CHEESE)).isEmpty();
    }

    @Test
    void refuses_a_limit_on_what_nobody_enters() {
        HttpReply reply = answer(
                one("PUT", "CHEESE-20").text(TENTH.replace("true", "false").replace("}", ",\"limitTotal\":1}")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("limitTotal and limitPerCustomer need coupon to be true");
    }

    private HttpReply answer(TestRequests request) {
        return function.answer(request.build());
    }

    private static JsonNode json(HttpReply reply) {
        return Json.tree(reply.body());
    }

    private static TestRequests one(String method, String code) {
        return TestRequests.of(method, "/admin/promotions/{code}")
                .path("code", code)
                .by("staff-1", Role.STAFF);
    }

    private static TestRequests list() {
        return TestRequests.get("/admin/promotions").by("staff-1", Role.STAFF);
    }
}
