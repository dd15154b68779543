package dev.souk.recommendations.adapter.http;

import static dev.souk.recommendations.RecommendationsFixture.ANNA;
import static dev.souk.recommendations.RecommendationsFixture.BERT;
import static dev.souk.recommendations.RecommendationsFixture.BREAD;
import static dev.souk.recommendations.RecommendationsFixture.DECAY;
import static dev.souk.recommendations.RecommendationsFixture.MILK;
import static dev.souk.recommendations.RecommendationsFixture.purchase;
import static dev.souk.recommendations.RecommendationsFixture.sell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.Specification;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.recommendations.InMemoryCoPurchases;
import dev.souk.recommendations.InMemoryHistories;
import dev.souk.recommendations.InMemoryProducts;
import dev.souk.recommendations.application.LearnPurchase;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendationsHttpTest {
    private final SteppingClock clock = new SteppingClock();
    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryHistories histories = new InMemoryHistories();
    private final InMemoryCoPurchases purchases = new InMemoryCoPurchases(DECAY, clock);
    private final HttpFunction function =
            new HttpFunction(new Environment(Map.of()), RecommendationRoutes.of(products, purchases, histories, clock));

    @Test
    void serves_exactly_what_the_specification_promises() throws IOException {
        assertThat(function.routes()).isEqualTo(Specification.operations("recommendations"));
    }

    @Test
    void says_what_goes_with_a_product_and_why() {
        sell(products, "pantry", MILK, BREAD);
        new LearnPurchase(purchases, histories).handle(purchase("1", MILK, BREAD), BERT);

        HttpReply reply = function.answer(beside("whole-milk").build());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("cache-control", "public, max-age=10, stale-while-revalidate=30");
        assertThat(reply.body()).isEqualTo("""
                {"items":[{"sku":"bread","name":"The bread","category":"pantry","availability":"IN_STOCK",\
                "reason":{"kind":"BOUGHT_TOGETHER","sku":"whole-milk"}}]}""");
    }

    @Test
    void knows_no_product_that_is_not_sold_and_no_nonsense() {
        assertThat(function.answer(beside("unicorn").build()).status()).isEqualTo(404);
        assertThat(function.answer(beside("Un icorn").build()).status()).isEqualTo(400);
        assertThat(function.answer(beside("unicorn").query("limit", "0").build())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void lists_what_its_caller_viewed_the_latest_first_and_nobody_else() {
        sell(products, "pantry", MILK, BREAD);
        assertThat(view(ANNA.subject(), "{\"sku\":\"whole-milk\"}").status()).isEqualTo(204);
        clock.step(Duration.ofMinutes(1));
        assertThat(view(ANNA.subject(), "{\"sku\":\"bread\"}").status()).isEqualTo(204);

        assertThat(viewed(ANNA.subject()).body()).isEqualTo("""
                {"items":[\
                {"sku":"bread","name":"The bread","category":"pantry","availability":"IN_STOCK","viewedAt":"2026-03-01T12:01:00Z"},\
                {"sku":"whole-milk","name":"The whole-milk","category":"pantry","availability":"IN_STOCK",\
                "viewedAt":"2026-03-01T12:00:00Z"}]}""");
        assertThat(viewed(BERT.subject()).body()).isEqualTo("{\"items\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"sku\":7}", "{\"sku\":\"A B\"}", "{\"sku\":\"milk\",\"at\":1}"})
    void refuses_a_view_that_is_none(String body) {
        HttpReply reply = view(ANNA.subject(), body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("\"errors\"");
    }

    @Test
    void remembers_no_view_of_what_is_not_sold() {
        assertThat(view(ANNA.subject(), "{\"sku\":\"unicorn\"}").status()).isEqualTo(404);
        assertThat(histories.of(ANNA).actions()).isEmpty();
    }

    @Test
    void is_personal_to_shoppers_only() {
        for (String resource : new String[] {"/me/recommendations", "/me/recently-viewed"}) {
            assertThat(function.answer(TestRequests.get(resource)
                                    .by("staff", Role.STAFF)
                                    .build())
                            .status())
                    .isEqualTo(403);
            HttpReply own = function.answer(
                    TestRequests.get(resource).by("anna", Role.GUEST).build());
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.headers()).doesNotContainKey("cache-control");
        }
    }

    private static TestRequests beside(String sku) {
        return TestRequests.get("/products/{sku}/recommendations").path("sku", sku);
    }

    private HttpReply view(String subject, String body) {
        return function.answer(TestRequests.post("/me/views")
                .by(subject, Role.CUSTOMER)
                .text(body)
                .build());
    }

    private HttpReply viewed(String subject) {
        return function.answer(TestRequests.get("/me/recently-viewed")
                .by(subject, Role.CUSTOMER)
                .build());
    }
}
