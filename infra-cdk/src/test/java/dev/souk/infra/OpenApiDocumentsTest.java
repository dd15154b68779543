package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OpenApiDocumentsTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path DOCUMENTS = Synthesis.root().resolve("docs/openapi");

    static List<String> domains() {
        return Synthesis.documentedDomains();
    }

    static List<String> documents() {
        return Stream.concat(domains().stream(), Stream.of("common")).toList();
    }

    @ParameterizedTest
    @MethodSource("domains")
    void every_body_of_a_request_is_closed(String domain) {
        JsonNode document = read(domain + ".yaml");

        for (JsonNode body : bodiesOfOurs(document)) {
            JsonNode schema = follow(
                    document, body.path("content").path("application/json").path("schema"));
            assertThat(schema.path("additionalProperties").isBoolean()).isTrue();
            assertThat(schema.path("additionalProperties").asBoolean()).isFalse();
        }
    }

    /** What a provider sends and signs is not ours to close. */
    private static List<JsonNode> bodiesOfOurs(JsonNode document) {
        return document.path("paths").findParents("requestBody").stream()
                .filter(operation -> !operation.has("x-souk-signed"))
                .map(operation -> operation.path("requestBody"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_reference_leads_somewhere(String domain) {
        JsonNode document = read(domain + ".yaml");

        assertThat(document.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                target(document, reference.asText()).isMissingNode())
                        .as("target of %s", reference.asText())
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("domains")
    void every_operation_has_a_name_of_its_own_and_answers_failures_with_problems(String domain) {
        Set<String> names = new TreeSet<>();
        for (JsonNode path : read(domain + ".yaml").path("paths")) {
            for (JsonNode operation : path) {
                assertThat(names.add(operation.path("operationId").asText())).isTrue();
                assertThat(operation
                                .path("responses")
                                .path("default")
                                .path("$ref")
                                .asText())
                        .isEqualTo("./common.yaml#/components/responses/Problem");
                boolean open = operation.path("security").isEmpty();
                assertThat(operation.path("responses").has("401"))
                        .as("401 of %s", operation.path("operationId"))
                        .isNotEqualTo(open);
                assertThat(operation.has("x-souk-roles")).isNotEqualTo(open);
            }
        }
    }

    @Test
    void every_problem_response_is_a_problem_document() {
        read("common.yaml").at("/components/responses").properties().stream()
                .filter(response -> !response.getKey().equals("NotModified"))
                .forEach(response -> assertThat(
                                response.getValue().path("content").properties())
                        .singleElement()
                        .satisfies(content -> assertThat(content.getKey()).isEqualTo("application/problem+json")));
    }

    @Test
    void an_answer_that_still_holds_has_no_body() {
        assertThat(read("common.yaml").at("/components/responses/NotModified").has("content"))
                .isFalse();
    }

    @Test
    void each_parameter_in_a_path_is_declared() {
        for (String domain : domains()) {
            JsonNode document = read(domain + ".yaml");
            document.path("paths").properties().forEach(path -> {
                for (JsonNode operation : path.getValue()) {
                    Set<String> declared = new TreeSet<>();
                    for (JsonNode parameter : operation.path("parameters")) {
                        JsonNode found = follow(document, parameter);
                        if (found.path("in").asText().equals("path")) {
                            declared.add("{" + found.path("name").asText() + "}");
                        }
                    }
                    assertThat(declared).containsExactlyInAnyOrderElementsOf(templated(path.getKey()));
                }
            });
        }
    }

    private static Set<String> templated(String path) {
        Set<String> parameters = new TreeSet<>(List.of(path.split("/", -1)));
        parameters.removeIf(segment -> !segment.startsWith("{"));
        return parameters;
    }

    private static JsonNode follow(JsonNode document, JsonNode node) {
        return node.has("$ref") ? target(document, node.path("$ref").asText()) : node;
    }

    private static JsonNode target(JsonNode document, String reference) {
        int hash = reference.indexOf('#');
        JsonNode in = hash == 0 ? document : read(reference.substring(2, hash));
        return in.at(reference.substring(hash + 1));
    }

    private static JsonNode read(String file) {
        try {
            return YAML.readTree(DOCUMENTS.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
