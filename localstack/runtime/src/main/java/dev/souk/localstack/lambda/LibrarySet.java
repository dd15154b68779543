package dev.souk.localstack.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Libraries that several functions can share: never two versions of the same one. */
final class LibrarySet {
    private static final Pattern VERSION = Pattern.compile("-\\d.*");

    private final Map<String, Path> jarByLibrary = new HashMap<>();
    private final ClassLoader parent;
    private @Nullable URLClassLoader loader;

    LibrarySet(ClassLoader parent) {
        this.parent = parent;
    }

    /** Takes the jars in unless one of them is here already in another version. */
    boolean takes(List<Path> jars) {
        boolean fits = jars.stream().allMatch(this::fits);
        if (fits) {
            jars.forEach(jar -> jarByLibrary.putIfAbsent(library(jar), jar));
        }
        return fits;
    }

    private boolean fits(Path jar) {
        Path present = jarByLibrary.get(library(jar));
        return present == null || sameFile(present, jar);
    }

    synchronized ClassLoader loader() {
        if (loader == null) {
            loader = new URLClassLoader(
                    "lambda-libraries",
                    CodePackage.urls(jarByLibrary.values().stream().sorted().toList()),
                    parent);
        }
        return loader;
    }

    synchronized void close() throws IOException {
        if (loader != null) {
            loader.close();
        }
    }

    /** File name without version; a jar that another build tool renamed counts as a library of its own. */
    private static String library(Path jar) {
        Matcher version = VERSION.matcher(jar.getFileName().toString());
        return version.replaceFirst("");
    }

    private static boolean sameFile(Path one, Path other) {
        try {
            return one.getFileName().equals(other.getFileName()) && Files.size(one) == Files.size(other);
        } catch (IOException e) {
            throw new UncheckedIOException("could not compare %s with %s".formatted(one, other), e);
        }
    }
}
