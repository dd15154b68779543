package dev.souk.architecture.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where this repository keeps its modules and their sources. */
public final class Repository {
    private static final Set<String> SHARED = Set.of("kernel", "lambda", "architecture-tests");

    private Repository() {}

    /** The top of the working tree. */
    public static Path root() {
        return Path.of(System.getProperty("souk.root", "../.."));
    }

    /** The domain modules: every module of {@code functions} that is not shared by the others. */
    public static List<String> domains() {
        try (Stream<Path> modules = Files.list(root().resolve("functions"))) {
            return modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .map(module -> module.getFileName().toString())
                    .filter(name -> !SHARED.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the modules of functions", e);
        }
    }

    /** Whether a domain has anything that could break a rule. */
    public static boolean hasSources(String domain) {
        return !javaFilesBelow(root().resolve("functions/%s/src/main/java".formatted(domain)))
                .isEmpty();
    }

    /** Every source file, tests included. */
    static List<Path> javaFiles() {
        return Stream.of("functions", "events-schema", "statemachines", "infra-cdk", "localstack")
                .map(root()::resolve)
                .flatMap(folder -> javaFilesBelow(folder).stream())
                .toList();
    }

    private static List<Path> javaFilesBelow(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !folder.relativize(file).startsWith("target"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the sources below %s".formatted(folder), e);
        }
    }
}
