package dev.souk.architecture.sources;

import java.util.List;

/**
 * A source file as far as rules look at it.
 *
 * @param path from the root of the repository, with {@code /} between its parts
 * @param text all of it
 * @param methods its methods and constructors, those of nested types included
 */
record SourceFile(String path, String text, List<Method> methods) {
    SourceFile {
        methods = List.copyOf(methods);
    }

    int lineCount() {
        return (int) text.lines().count();
    }

    boolean isTest() {
        return path.contains("/src/test/");
    }

    /**
     * A method or constructor.
     *
     * @param name its name, or that of its class for a constructor
     * @param lineCount from its first annotation to its closing brace, comments above it left out
     */
    record Method(String name, int lineCount) {}
}
