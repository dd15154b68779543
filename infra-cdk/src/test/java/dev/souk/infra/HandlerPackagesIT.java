package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

final class HandlerPackagesIT {
    @ParameterizedTest
    @ValueSource(strings = {"catalog", "inventory", "accounts", "cart", "orders", "payments"})
    void every_handler_of_the_template_is_in_the_package_of_its_domain(String domain) throws IOException {
        Path libraries = Synthesis.root().resolve("functions/%s/target/function/lib".formatted(domain));
        assumeTrue(
                Files.exists(libraries) && !jarsIn(libraries).isEmpty(),
                () -> "skipped: the %s functions were not built".formatted(domain));

        for (Resource function : Synthesis.dev().stack("souk-dev-" + domain).resources("AWS::Lambda::Function")) {
            String entry = function.text("Handler").replace('.', '/') + ".class";
            assertThat(jarsIn(libraries)).as("jars with %s", entry).anyMatch(jar -> holds(jar, entry));
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
