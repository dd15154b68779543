package dev.souk.docs.adapter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.Specification;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {
    private final JsonNode merged = DocumentFiles.merged();

    @Test
    void holds_every_operation_of_every_document_and_no_other() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String domain : DocumentFiles.DOMAINS) {
            expected.addAll(Specification.operations(domain));
        }
        Set<String> found = new TreeSet<>();
        merged.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> found.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void knows_every_document_of_the_folder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("souk.root"), "docs", "openapi"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(name -> !name.equals(DocumentFiles.SHARED))
                    .toList();
            assertThat(DocumentFiles.DOMAINS).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void every_reference_leads_somewhere_within_the_document() {
        assertThat(merged.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                merged.at(reference.asText().substring(1)).isMissingNode())
                        .as(reference.asText())
                        .isFalse());
    }

    @Test
    void components_of_the_same_name_keep_apart_and_references_follow() {
        JsonNode two = new MergedDocument(
                        Json.read("{\"components\":{\"schemas\":{\"Money\":{}}}}", JsonNode.class),
                        Map.of("cart", document("/carts", 99), "orders", document("/orders", 50)))
                .json();
        JsonNode schemas = two.path("components").path("schemas");
        assertThat(schemas.path("CartSize").path("maximum").asInt()).isEqualTo(99);
        assertThat(schemas.path("OrdersSize").path("maximum").asInt()).isEqualTo(50);
        assertThat(schemas.has("Money")).isTrue();
        assertThat(two.at("/paths/~1carts/get/$ref").asText()).isEqualTo("#/components/schemas/CartSize");
    }

    private static JsonNode document(String path, int maximum) {
        return Json.read("""
                {"paths": {"%s": {"get": {"$ref": "#/components/schemas/Size"}}},
                 "components": {"schemas": {"Size": {"maximum": %d}}}}""".formatted(path, maximum), JsonNode.class);
    }

    @Test
    void an_openapi_parser_finds_nothing_wrong() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        assertThat(new OpenAPIV3Parser()
                        .readContents(merged.toString(), List.of(), options)
                        .getMessages())
                .isEmpty();
    }
}
