package dev.souk.accounts.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataApiTest {
    private static final String HOME =
            "{\"name\":\"Ada\",\"line1\":\"Market Square 1\",\"postalCode\":\"10115\",\"city\":\"Berlin\",\"country\":\"DE\"}";

    private final ApiFixture fixture = new ApiFixture();

    @Test
    void keeps_an_address_once_per_key_and_tells_where_it_is() {
        HttpReply first = add("key-1", HOME);
        HttpReply again = add("key-1", HOME);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.headers())
                .containsEntry("location", "/me/addresses/address-1")
                .containsEntry("etag", "\"1\"");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("idempotent-replayed", "true");
        assertThat(add("key-1", HOME.replace("Square 1", "Square 2")).status()).isEqualTo(422);
        assertThat(list().path("items")).hasSize(1);
        assertThat(list().at("/items/0/default").asBoolean()).isTrue();
    }

    @Test
    void changes_and_removes_an_address_from_the_version_that_was_seen() {
        add("key-1", HOME);
        String work = HOME.replace("Market Square 1", "Mill Lane 2");

        assertThat(address(TestRequests.put("/me/addresses/{id}").text(work)).status())
                .isEqualTo(428);
        assertThat(address(ifMatch(TestRequests.put("/me/addresses/{id}"), 7).text(work))
                        .status())
                .isEqualTo(412);
        HttpReply changed =
                address(ifMatch(TestRequests.put("/me/addresses/{id}"), 1).text(work));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(address(TestRequests.get("/me/addresses/{id}"))).isEqualTo(changed);
        assertThat(address(ifMatch(TestRequests.delete("/me/addresses/{id}"), 1))
                        .status())
                .isEqualTo(412);
        assertThat(address(ifMatch(TestRequests.delete("/me/addresses/{id}"), 2))
                        .status())
                .isEqualTo(204);
        assertThat(add("key-1", HOME).status()).isEqualTo(409);
    }

    @Test
    void answers_strangers_as_if_there_were_nothing() {
        add("key-1", HOME);
        TestRequests unknown = TestRequests.get("/me/addresses/{id}").path("id", "address-1");

        HttpReply stranger = fixture.by("eve", unknown);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger).isEqualTo(fixture.by("bob", unknown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Ada\" | \"\" | /name",
                "\"Market Square 1\" | \"4242 4242 4242 4242\" | /line1",
                "\"DE\" | \"Germany\" | /country",
                "\"DE\" | null | /country",
                "\"10115\" | 10115 | /postalCode",
                "\"DE\" | \"DE\",\"id\":\"mine\" | /id",
                "\"DE\" | \"DE\",\"default\":\"yes\" | /default"
            })
    void refuses_a_wrong_address_and_points_at_it(String part, String wrong, String pointer) {
        HttpReply reply = add("key-1", HOME.replace(part, wrong));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(Json.tree(reply.body()).at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(reply.body()).doesNotContain("4242");
    }

    @Test
    void keeps_the_default_until_another_is_the_default() {
        add("key-1", HOME);
        HttpReply reply = address(
                ifMatch(TestRequests.put("/me/addresses/{id}"), 1).text(HOME.replace("}", ",\"default\":false}")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(Json.tree(reply.body()).at("/errors/0/pointer").asText()).isEqualTo("/default");
    }

    @Test
    void grants_and_withdraws_consents() {
        HttpReply granted = consents(0, "{\"granted\":[\"marketing-email\"]}");
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.headers()).containsEntry("etag", "\"1\"");
        assertThat(granted.body())
                .contains("{\"purpose\":\"marketing-email\",\"granted\":true,\"changedAt\":\"2026-03-01T12:00:00Z\"}")
                .contains("{\"purpose\":\"personalisation\",\"granted\":false}");
        assertThat(consents(0, "{\"granted\":[]}").status()).isEqualTo(412);
        assertThat(consents(1, "{\"granted\":[]}").status()).isEqualTo(200);
        assertThat(export().path("consentHistory")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"granted\":null}",
                "{\"granted\":[null]}",
                "{\"granted\":[\"everything\"]}",
                "{\"granted\":[\"analytics\",\"analytics\"]}",
                "{\"granted\":\"analytics\"}"
            })
    void refuses_other_consents(String body) {
        assertThat(consents(0, body).status()).isEqualTo(400);
    }

    @Test
    void exports_everything_for_nobody_to_keep() {
        add("key-1", HOME);
        fixture.byAda(ifMatch(TestRequests.patch("/me"), 0).text("{\"email\":\"ada@example.org\"}"));

        JsonNode export = export();

        assertThat(export.at("/profile/email").asText()).isEqualTo("ada@example.org");
        assertThat(export.at("/addresses/0/line1").asText()).isEqualTo("Market Square 1");
        assertThat(export.path("consents")).hasSize(3);
        assertThat(export.path("guests")).isEmpty();
        assertThat(fixture.byAda(TestRequests.get("/me/export")).headers()).containsEntry("cache-control", "no-store");
    }

    @Test
    void is_for_customers_who_are_still_here() {
        for (String route : new String[] {"/me/addresses", "/me/consents", "/me/export"}) {
            assertThat(fixture.function
                            .answer(TestRequests.get(route)
                                    .by("guest:1", Role.GUEST)
                                    .build())
                            .status())
                    .isEqualTo(403);
        }
        add("key-1", HOME);
        fixture.byAda(TestRequests.delete("/me"));
        for (String route : new String[] {"/me/addresses", "/me/consents", "/me/export"}) {
            assertThat(fixture.byAda(TestRequests.get(route)).status()).isEqualTo(403);
        }
        assertThat(add("key-2", HOME).status()).isEqualTo(403);
    }

    private HttpReply add(String key, String body) {
        return fixture.byAda(TestRequests.post("/me/addresses")
                .header("idempotency-key", key)
                .text(body));
    }

    private HttpReply address(TestRequests request) {
        return fixture.byAda(request.path("id", "address-1"));
    }

    private HttpReply consents(long seen, String body) {
        return fixture.byAda(ifMatch(TestRequests.put("/me/consents"), seen).text(body));
    }

    private JsonNode list() {
        return Json.tree(fixture.byAda(TestRequests.get("/me/addresses")).body());
    }

    private JsonNode export() {
        return Json.tree(fixture.byAda(TestRequests.get("/me/export")).body());
    }

    private static TestRequests ifMatch(TestRequests request, long version) {
        return request.header("if-match", "\"%d\"".formatted(version));
    }
}
