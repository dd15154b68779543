package dev.souk.simulator.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One mistake, as a file in {@code localstack/simulator/mutants} has it: lines with {@code #} say what it is, {@code file:} names
 * the source, lines with {@code -} are found there and lines with {@code +} take their place.
 *
 * @param name the file's name without ending
 * @param file the source it changes, from the top of the checkout
 */
public record Mutant(String name, String description, String file, String before, String after) {
    private static final String ENDING = ".mutant";

    /**
     * Every mutant of a folder, by name.
     *
     * @throws IllegalArgumentException naming a file that is not a mutant
     */
    public static List<Mutant> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(Mutant::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("mutants cannot be read from " + folder, e);
        }
    }

    private static Mutant of(Path path) {
        List<String> description = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        String file = "";
        for (String line : lines(path)) {
            if (line.startsWith("file:")) {
                file = line.substring("file:".length()).strip();
            } else if (line.startsWith("#")) {
                description.add(line.substring(1).strip());
            } else if (line.startsWith("-")) {
                before.add(line.substring(1));
            } else if (line.startsWith("+")) {
                after.add(line.substring(1));
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException(
                        "%s: expected a line with #, file:, - or +, got %s".formatted(path, line));
            }
        }
        if (file.isEmpty() || before.isEmpty() || description.isEmpty()) {
            throw new IllegalArgumentException(path + ": expected a description, a file and lines to be found");
        }
        String name = path.getFileName().toString();
        return new Mutant(
                name.substring(0, name.length() - ENDING.length()),
                String.join(" ", description),
                file,
                String.join("\n", before),
                String.join("\n", after));
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The source with the mistake in it.
     *
     * @throws IllegalStateException when the lines are not there exactly once: the source has moved on and so must the mutant
     */
    String plantedIn(String source) {
        int at = source.indexOf(before);
        if (at < 0 || source.indexOf(before, at + 1) >= 0) {
            throw new IllegalStateException("mutant %s: expected its lines once in %s".formatted(name, file));
        }
        return source.substring(0, at) + after + source.substring(at + before.length());
    }

    /** Name of the class that the file declares. */
    String className() {
        String path = file.substring(file.indexOf("src/main/java/") + "src/main/java/".length());
        return path.substring(0, path.length() - ".java".length()).replace('/', '.');
    }
}
