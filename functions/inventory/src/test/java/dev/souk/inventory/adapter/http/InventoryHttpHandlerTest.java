package dev.souk.inventory.adapter.http;

import static dev.souk.inventory.InventoryFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InMemoryInventory;
import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.InventoryModule;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestContext;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryHttpHandlerTest {
    private static final String RECEIPTS = "/admin/stock/{sku}/receipts";

    private final InMemoryInventory memory = new InMemoryInventory();
    private final InventoryFixture shop = new InventoryFixture(memory, memory);
    private final HttpFunction function =
            InventoryModule.http(new Environment(Map.of()), memory, memory.replies(), InventoryFixture.cursors());

    @Test
    void tells_everybody_whether_a_product_can_be_bought_but_not_how_many_there_are() {
        shop.with(MILK, 5);

        HttpReply reply =
                answer(TestRequests.get("/products/{sku}/availability").path("sku", "whole-milk"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"sku\":\"whole-milk\",\"availability\":\"LOW\"}");
        assertThat(reply.headers()).containsEntry("cache-control", "public, max-age=5");
    }

    @Test
    void a_tag_of_availability_tells_nothing_of_how_many_there_are() {
        shop.with(MILK, 3);
        String tag = availabilityTag();

        shop.with(MILK, 1);
        assertThat(availabilityTag()).isEqualTo(tag);

        shop.with(MILK, 1_000);
        assertThat(availabilityTag()).isNotEqualTo(tag);
    }

    private String availabilityTag() {
        return answer(TestRequests.get("/products/{sku}/availability").path("sku", "whole-milk"))
                .headers()
                .getOrDefault("etag", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products/{sku}/availability", "/admin/stock/{sku}"})
    void answers_404_for_what_never_arrived_and_400_for_what_is_no_sku(String resource) {
        assertThat(answer(staff(TestRequests.get(resource), "oat-milk")).status())
                .isEqualTo(404);

        HttpReply odd = answer(staff(TestRequests.get(resource), "../etc/passwd"));
        assertThat(odd.status()).isEqualTo(400);
        assertThat(odd.body()).contains("\"type\":\"invalid-sku\"");
    }

    @Test
    void tells_staff_the_exact_counts() {
        shop.with(MILK, 10);

        HttpReply reply = answer(staff(TestRequests.get("/admin/stock/{sku}"), "whole-milk"));

        assertThat(reply.body())
                .isEqualTo(
                        "{\"sku\":\"whole-milk\",\"onHand\":10,\"reserved\":0,\"safetyStock\":0,\"available\":10,"
                                + "\"received\":10,\"parts\":[{\"location\":\"main\",\"bucket\":0,\"onHand\":10,\"reserved\":0,\"safetyStock\":0,\"available\":10}]}");
        assertThat(reply.headers()).containsEntry("etag", "\"1\"");
    }

    @Test
    void books_a_receipt_and_replays_the_reply_byte_for_byte() {
        TestRequests request = receipt("{\"quantity\":10,\"reference\":\"note-7\"}");

        HttpReply first = answer(request);
        HttpReply second = answer(request);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body()).isEqualTo("{\"sku\":\"whole-milk\",\"available\":10,\"received\":10}");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers()).containsEntry("idempotent-replayed", "true");
        assertThat(shop.stockOf(MILK).received()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(names = "STAFF", mode = EnumSource.Mode.EXCLUDE)
    void lets_nobody_but_staff_at_the_stock(Role role) {
        var receipt = receipt("{\"quantity\":10,\"reference\":\"note-7\"}").by("somebody", role);
        var stock =
                TestRequests.get("/admin/stock/{sku}").path("sku", "whole-milk").by("somebody", role);

        assertThat(answer(receipt).status()).isEqualTo(403);
        assertThat(answer(stock).status()).isEqualTo(403);
        assertThat(memory.find(MILK).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("noReceipts")
    void refuses_what_is_no_receipt_and_books_nothing(String body) {
        HttpReply reply = answer(receipt(body));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(memory.find(MILK).isEmpty()).isTrue();
    }

    static Stream<String> noReceipts() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"quantity\":1}",
                "{\"reference\":\"n\"}",
                "{\"quantity\":0,\"reference\":\"n\"}",
                "{\"quantity\":-1,\"reference\":\"n\"}",
                "{\"quantity\":1.5,\"reference\":\"n\"}",
                "{\"quantity\":\"1\",\"reference\":\"n\"}",
                "{\"quantity\":1e3,\"reference\":\"n\"}",
                "{\"quantity\":1000001,\"reference\":\"n\"}",
                "{\"quantity\":2147483648,\"reference\":\"n\"}",
                "{\"quantity\":99999999999999999999999999999999999999999,\"reference\":\"n\"}",
                "{\"quantity\":null,\"reference\":\"n\"}",
                "{\"quantity\":1,\"reference\":null}",
                "{\"quantity\":1,\"reference\":\"\"}",
                "{\"quantity\":1,\"reference\":7}",
                "{\"quantity\":1,\"quantity\":2,\"reference\":\"n\"}",
                "{\"quantity\":1,\"reference\":\"n\",\"available\":5}");
    }

    @Test
    void wants_a_key_of_the_right_form_and_json() {
        var body = Map.of("quantity", 1, "reference", "n");

        assertThat(answer(staff(TestRequests.post(RECEIPTS), "whole-milk").body(body))
                        .body())
                .contains("idempotency-key-missing");
        assertThat(answer(receipt("{}")
                                .header("idempotency-key", "x".repeat(256))
                                .body(body))
                        .body())
                .contains("idempotency-key-invalid");
        assertThat(answer(receipt("{}").header("content-type", "text/plain").body(body))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void speaks_api_gateways_language() throws IOException {
        shop.with(MILK, 10);
        String event = """
                {"httpMethod":"GET","resource":"/products/{sku}/availability","path":"/products/whole-milk/availability",
                 "pathParameters":{"sku":"whole-milk"},"queryStringParameters":null,"headers":{},
                 "requestContext":{"requestId":"r-1"},"body":null,"isBase64Encoded":false}""";
        var output = new ByteArrayOutputStream();

        new InventoryHttpHandler(function)
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, new TestContext());

        var response = Json.tree(output.toString(StandardCharsets.UTF_8));
        assertThat(response.path("statusCode").asInt()).isEqualTo(200);
        assertThat(response.path("body").asText()).contains("IN_STOCK");
        assertThat(response.path("headers").path("x-correlation-id").asText()).isEqualTo("r-1");
    }

    private static TestRequests receipt(String json) {
        return staff(TestRequests.post(RECEIPTS), "whole-milk")
                .header("idempotency-key", "key-1")
                .text(json);
    }

    private static TestRequests staff(TestRequests request, String sku) {
        return request.path("sku", sku).by("staff-1", Role.STAFF);
    }

    private HttpReply answer(TestRequests request) {
        return function.answer(request.build());
    }
}
