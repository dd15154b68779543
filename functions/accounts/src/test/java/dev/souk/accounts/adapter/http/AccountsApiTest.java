package dev.souk.accounts.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.accounts.application.Identities.Verdict;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.fixture.InMemoryAccounts;
import dev.souk.accounts.fixture.TestIssuer;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.Specification;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsApiTest {
    private static final UUID GUEST = ApiFixture.GUEST;

    private final ApiFixture fixture = new ApiFixture();
    private final SteppingClock clock = fixture.clock;
    private final InMemoryAccounts accounts = fixture.accounts;
    private final HttpFunction function = fixture.function;

    @Test
    void serves_exactly_the_operations_of_its_specification() throws IOException {
        assertThat(function.routes()).isEqualTo(Specification.operations("accounts"));
    }

    @Test
    void welcomes_a_guest_for_30_days() {
        HttpReply reply = function.answer(TestRequests.post("/guests").build());
        JsonNode body = Json.tree(reply.body());

        assertThat(reply.status()).isEqualTo(201);
        assertThat(body.path("guestId").asText()).isEqualTo(GUEST.toString());
        assertThat(body.path("expiresAt").asText()).isEqualTo("2026-03-31T12:00:00Z");
        var authenticate = new TestIssuer().trustedBy(clock);
        String header = "Bearer " + body.path("token").asText();
        assertThat(authenticate.handle(header))
                .isInstanceOfSatisfying(
                        Verdict.Genuine.class,
                        genuine -> assertThat(genuine.identity().subject()).isEqualTo("guest:" + GUEST));

        clock.step(Duration.ofDays(30));
        assertThat(authenticate.handle(header)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void shows_an_empty_profile_before_the_first_change() {
        HttpReply reply = function.answer(byAda(TestRequests.get("/me")).build());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"customerId\":\"ada\"}");
        assertThat(reply.headers()).containsEntry("etag", "\"0\"");
    }

    @Test
    void creates_and_changes_a_profile() {
        HttpReply first = patch("\"0\"", "{\"name\":\"Ada\"}");
        HttpReply second = patch("\"1\"", "{\"email\":\"Ada@Example.org\"}");

        assertThat(first.headers()).containsEntry("etag", "\"1\"");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo("{\"customerId\":\"ada\",\"name\":\"Ada\",\"email\":\"Ada@example.org\"}");
        assertThat(function.answer(byAda(TestRequests.get("/me")).build()).body())
                .isEqualTo(second.body());
    }

    @Test
    void demands_the_version_that_was_read() {
        patch("\"0\"", "{\"name\":\"Ada\"}");

        assertThat(patch("\"0\"", "{\"name\":\"Eve\"}").status()).isEqualTo(412);
        assertThat(patch("\"2\"", "{\"name\":\"Eve\"}").status()).isEqualTo(412);
        assertThat(patch("W/\"1\"", "{\"name\":\"Eve\"}").status()).isEqualTo(400);
        HttpReply without = function.answer(
                byAda(TestRequests.patch("/me")).text("{\"name\":\"Eve\"}").build());
        assertThat(without.status()).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\"} | /name",
                "{\"email\":\"ada\"} | /email",
                "{\"name\":7} | /name",
                "{\"name\":\"Ada\",\"customerId\":\"eve\"} | /customerId",
                "{\"name\":\"Ada\",\"role\":\"staff\"} | /role",
                "{} | ''",
                "{\"name\":null} | ''"
            })
    void refuses_a_wrong_change_and_points_at_it(String body, String pointer) {
        HttpReply reply = patch("\"0\"", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(Json.tree(reply.body()).at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"name\":\"a\",\"name\":\"b\"}"})
    void refuses_other_bodies(String body) {
        assertThat(patch("\"0\"", body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"GUEST", "STAFF", "ANONYMOUS"})
    void is_for_customers_only(Role role) {
        assertThat(function.answer(TestRequests.get("/me").by("x", role).build())
                        .status())
                .isEqualTo(403);
        assertThat(function.answer(TestRequests.patch("/me").by("x", role).build())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void links_a_guest_once_and_to_one_customer_only() {
        String token = Json.tree(
                        function.answer(TestRequests.post("/guests").build()).body())
                .path("token")
                .asText();

        HttpReply first = link("ada", token);
        assertThat(first.status()).isEqualTo(200);
        assertThat(Json.tree(first.body()).path("guestId").asText()).isEqualTo(GUEST.toString());
        clock.step(Duration.ofDays(1));
        assertThat(link("ada", token)).isEqualTo(first);
        assertThat(link("eve", token).status()).isEqualTo(409);
        assertThat(link("eve", token + "x").status()).isEqualTo(400);
        assertThat(function.answer(TestRequests.post("/me/guests")
                                .by("eve", Role.CUSTOMER)
                                .text("{}")
                                .build())
                        .status())
                .isEqualTo(400);
        assertThat(accounts.guestsOf(new CustomerId("eve"))).isEmpty();
    }

    @Test
    void forgets_a_customer_and_lets_the_token_do_nothing_any_more() {
        patch("\"0\"", "{\"name\":\"Ada\"}");

        assertThat(erase().status()).isEqualTo(204);
        assertThat(erase().status()).isEqualTo(204);
        assertThat(patch("\"0\"", "{\"name\":\"Ada\"}").status()).isEqualTo(403);
        HttpReply reply = function.answer(byAda(TestRequests.get("/me")).build());
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("this account was erased");
    }

    private HttpReply erase() {
        return function.answer(byAda(TestRequests.delete("/me")).build());
    }

    private HttpReply link(String customer, String token) {
        return function.answer(TestRequests.post("/me/guests")
                .by(customer, Role.CUSTOMER)
                .body(Map.of("guestToken", token))
                .build());
    }

    private HttpReply patch(String version, String body) {
        return function.answer(byAda(TestRequests.patch("/me"))
                .header("if-match", version)
                .text(body)
                .build());
    }

    private static TestRequests byAda(TestRequests request) {
        return request.by("ada", Role.CUSTOMER);
    }
}
