package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Assembly;
import dev.souk.infra.template.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at what the build has synthesised, with the functions as they were built. */
final class HandlerPackagesIT {
    private static final Path BUILT = Synthesis.root().resolve("infra-cdk/target/cdk.out");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catalog",
                "inventory",
                "accounts",
                "cart",
                "orders",
                "payments",
                "docs",
                "recommendations",
                "search"
            })
    void every_handler_of_the_template_is_in_the_package_that_is_deployed_with_it(String domain) throws IOException {
        List<Resource> functions =
                Assembly.read(BUILT).stack("souk-dev-" + domain).resources("AWS::Lambda::Function");

        assertThat(functions).isNotEmpty();
        for (Resource function : functions) {
            String handler = function.text("Handler").replace('.', '/') + ".class";
            String asset =
                    function.body().path("Metadata").path("aws:asset:path").asText();
            assertThat(jarsIn(BUILT.resolve(asset).resolve("lib")))
                    .as("jars with %s", handler)
                    .anyMatch(jar -> holds(jar, handler));
        }
    }

    private static List<Path> jarsIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static boolean holds(Path jar, String entry) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry(entry) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
