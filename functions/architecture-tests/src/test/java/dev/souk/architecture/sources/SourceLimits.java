package dev.souk.architecture.sources;

import java.util.stream.Stream;

/** How long a file and a method may become before somebody has to find the second idea in it. */
final class SourceLimits {
    static final int FILE_LINES = 250;
    static final int METHOD_LINES = 30;

    private SourceLimits() {}

    static Stream<Excess> excesses(SourceFile file) {
        Stream<Excess> ofFile = Stream.of(file)
                .filter(source -> source.lineCount() > FILE_LINES)
                .map(source -> new Excess(source.path(), source.lineCount(), FILE_LINES));
        Stream<Excess> ofMethods = file.methods().stream()
                .filter(method -> method.lineCount() > METHOD_LINES)
                .map(method -> new Excess(file.path() + "#" + method.name(), method.lineCount(), METHOD_LINES));
        return Stream.concat(ofFile, ofMethods);
    }

    /**
     * Something that is too long.
     *
     * @param place a file, or a method as {@code file#method}
     * @param lines how long it is
     * @param limit how long it may be
     */
    record Excess(String place, int lines, int limit) {
        @Override
        public String toString() {
            return "%s has %d lines, at most %d are allowed".formatted(place, lines, limit);
        }
    }
}
