package dev.souk.catalog.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.souk.catalog.InMemoryCatalog;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogRoutesTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void serves_exactly_what_the_specification_promises() throws IOException {
        var catalog = new InMemoryCatalog();
        var cursors = new Cursors(new SignedTokens(SigningKeys.fixed("key"), Clock.systemUTC()));

        assertThat(CatalogRoutes.of(catalog, catalog, cursors).keySet()).isEqualTo(specified("catalog"));
    }

    private static Set<String> specified(String domain) throws IOException {
        File file = Path.of(System.getProperty("souk.root"), "docs", "openapi", domain + ".yaml")
                .toFile();
        Set<String> operations = new TreeSet<>();
        JsonNode paths = new YAMLMapper().readTree(file).path("paths");
        paths.properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }
}
