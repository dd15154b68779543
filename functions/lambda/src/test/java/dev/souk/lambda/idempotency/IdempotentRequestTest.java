package dev.souk.lambda.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.http.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentRequestTest {
    private static TestRequests request(String key, String body) {
        return TestRequests.post("/orders")
                .by("s1", Role.GUEST)
                .header("idempotency-key", key)
                .text(body);
    }

    private static IdempotentRequest of(TestRequests request) {
        return IdempotentRequest.of(request.build());
    }

    @Test
    void is_the_same_however_its_members_are_ordered() {
        assertThat(of(request("k", "{\"a\":{\"x\":1,\"y\":2},\"b\":3}")))
                .isEqualTo(of(request("k", "{ \"b\": 3, \"a\": {\"y\":2, \"x\":1} }")));
    }

    @Test
    void is_another_for_another_caller_key_or_route_and_asks_something_else_with_another_body() {
        IdempotentRequest first = of(request("k", "{\"a\":1}"));
        assertThat(of(request("l", "{\"a\":1}")).id()).isNotEqualTo(first.id());
        assertThat(of(request("k", "{\"a\":1}").by("s2", Role.GUEST)).id()).isNotEqualTo(first.id());
        assertThat(of(TestRequests.post("/other")
                                .by("s1", Role.GUEST)
                                .header("idempotency-key", "k")
                                .text("{\"a\":1}"))
                        .id())
                .isNotEqualTo(first.id());
        IdempotentRequest changed = of(request("k", "{\"a\":2}"));
        assertThat(changed.id()).isEqualTo(first.id());
        assertThat(changed.fingerprint()).isNotEqualTo(first.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "ümlaut", "tab\t"})
    void needs_a_key_of_visible_ascii(String key) {
        assertThatThrownBy(() -> of(request(key, "{}")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("idempotency-key-invalid"));
    }

    @Test
    void needs_a_key_and_an_object() {
        assertThatThrownBy(() -> of(request("k".repeat(256), "{}"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> of(TestRequests.post("/orders").text("{}")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("idempotency-key-missing"));
        assertThatThrownBy(() -> of(request("k", "[1]")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    }
}
