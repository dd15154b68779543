package dev.souk.inventory.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InMemoryInventory;
import dev.souk.inventory.InventoryModule;
import dev.souk.lambda.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final Pattern PATH = Pattern.compile(" {2}(/\\S*):");
    private static final Pattern METHOD = Pattern.compile(" {4}(get|put|post|patch|delete):");

    @Test
    void serves_what_the_specification_promises_and_nothing_else() throws IOException {
        InMemoryInventory memory = new InMemoryInventory();
        var function = InventoryModule.http(new Environment(Map.of()), memory, memory::replay);

        assertThat(function.routes()).isEqualTo(specified());
    }

    /** Reads the operations by their indentation: no YAML parser is needed for a file of ours. */
    private static Set<String> specified() throws IOException {
        Path file = Path.of(System.getProperty("souk.root"), "docs/openapi/inventory.yaml");
        Set<String> operations = new HashSet<>();
        String path = "";
        for (String line : Files.readAllLines(file)) {
            var pathLine = PATH.matcher(line);
            var methodLine = METHOD.matcher(line);
            if (pathLine.matches()) {
                path = pathLine.group(1);
            } else if (methodLine.matches()) {
                operations.add(methodLine.group(1).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return operations;
    }
}
