package dev.souk.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts that the templates are made of lie in the source tree.
 *
 * @param root the directory of the root pom
 */
public record ProjectFiles(Path root) {
    private static final Path CDK_CONFIGURATION = Path.of("infra-cdk", "cdk.json");

    /**
     * The tree that {@code souk.root} names, or else the one around the working directory.
     *
     * @throws RefusedToSynthesise when there is none
     */
    public static ProjectFiles locate() {
        String given = System.getProperty("souk.root");
        Path start = Path.of(given == null ? "" : given).toAbsolutePath().normalize();
        for (@Nullable Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(CDK_CONFIGURATION))) {
                return new ProjectFiles(at);
            }
        }
        throw new RefusedToSynthesise("expected to run inside Souk's source tree, got %s".formatted(start));
    }

    /** The settings of CDK. */
    public Path cdkConfiguration() {
        return root.resolve(CDK_CONFIGURATION);
    }

    /** The OpenAPI document of a domain. */
    public Path openApi(String domain) {
        return root.resolve("docs/openapi").resolve(domain + ".yaml");
    }

    /**
     * The Lambda package of a domain, as the build lays it down.
     *
     * @throws RefusedToSynthesise when it was not built
     */
    public Path functionPackage(String domain) {
        Path built = root.resolve("functions").resolve(domain).resolve("target/function");
        if (!Files.isDirectory(built)) {
            throw new RefusedToSynthesise("expected the built %s functions in %s: run `mvn package` first"
                    .formatted(domain, root.relativize(built)));
        }
        return built;
    }
}
