package dev.souk.cart.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.souk.cart.InMemoryCarts;
import dev.souk.cart.InMemoryProductCopies;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartRoutesTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void serves_exactly_what_the_specification_promises() throws IOException {
        var routes = CartRoutes.of(
                new InMemoryCarts(), new InMemoryProductCopies(), quote -> "", Clock.systemUTC(), UUID::randomUUID);

        assertThat(routes.keySet()).isEqualTo(specified("cart"));
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
