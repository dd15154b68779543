package dev.souk.docs.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.lambda.fixture.Specification;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsApiTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"docs/([^\"]+)\"");

    private final Map<String, HttpOperation> operations =
            new DocsApi(JsonNodeFactory.instance::objectNode).operations();

    @Test
    void serves_the_operations_of_its_document() throws IOException {
        assertThat(operations.keySet()).isEqualTo(Specification.operations("docs"));
    }

    @Test
    void everything_that_the_page_asks_for_is_there() {
        String page = reply("GET /docs", "").body();
        assertThat(ADDRESS.matcher(page).results().map(found -> found.group(1)))
                .hasSize(3)
                .allSatisfy(asset ->
                        assertThat(reply("GET /docs/{asset}", asset).body()).isNotEmpty());
    }

    @Test
    void the_page_may_run_no_script_from_elsewhere() {
        assertThat(reply("GET /docs", "").headers().get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self';");
    }

    @Test
    void whoever_has_the_page_is_told_so_and_keeps_what_it_may_run() {
        HttpReply page = reply("GET /docs", "");
        HttpReply again = Objects.requireNonNull(operations.get("GET /docs"))
                .handle(TestRequests.get("/docs")
                        .header("if-none-match", page.headers().getOrDefault("etag", ""))
                        .build());

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().get("content-security-policy"))
                .isEqualTo(page.headers().get("content-security-policy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2fpom.xml", "../pom.xml", "page.html", "swagger-ui.css%00", "start.js/../page.html"})
    void nothing_but_the_parts_of_the_page_is_given_out(String asset) {
        assertThatThrownBy(() -> reply("GET /docs/{asset}", asset))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    private HttpReply reply(String operation, String asset) {
        HttpOperation found = operations.get(operation);
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found).handle(request(operation, asset));
    }

    private static HttpRequest request(String operation, String asset) {
        return TestRequests.get(operation.substring("GET ".length()))
                .path("asset", asset)
                .build();
    }
}
