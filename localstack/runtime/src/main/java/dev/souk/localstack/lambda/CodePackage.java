package dev.souk.localstack.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a Lambda package, as Lambda puts them on the class path.
 *
 * @param own classes of this project: the directory itself and its {@code souk-*} jars
 * @param libraries everybody else's jars
 */
record CodePackage(List<Path> own, List<Path> libraries) {
    private static final String OWN_PREFIX = "souk-";

    static CodePackage read(Path code) {
        if (Files.isRegularFile(code)) {
            return new CodePackage(List.of(code), List.of());
        }
        List<Path> jars = jars(code.resolve("lib"));
        return new CodePackage(
                Stream.concat(Stream.of(code), jars.stream().filter(CodePackage::isOwn))
                        .toList(),
                jars.stream().filter(jar -> !isOwn(jar)).toList());
    }

    private static boolean isOwn(Path jar) {
        return jar.getFileName().toString().startsWith(OWN_PREFIX);
    }

    private static List<Path> jars(Path lib) {
        if (!Files.isDirectory(lib)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("expected a readable Lambda package at " + lib, e);
        }
    }

    static URL[] urls(List<Path> files) {
        return files.stream().map(CodePackage::url).toArray(URL[]::new);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
