package dev.souk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what functions have logged. */
@Command(
        name = "logs",
        description = "Shows the log of a function, or lists the functions that have one.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FUNCTION", description = "Name or part of it, e.g. orders-http.")
    private String function = "";

    @Option(names = "--lines", paramLabel = "N", description = "Lines from the end (default: ${DEFAULT-VALUE}).")
    private int lines = 40;

    @Override
    public Integer call() throws IOException {
        Path folder = Workspace.current().logs();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("no function has logged yet; start the stack with ./souk up");
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().contains(function))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("no log matches '%s'; ./souk logs lists them".formatted(function));
        }
        for (Path file : files) {
            print(file);
        }
        return 0;
    }

    private void print(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".log", "");
        if (function.isEmpty()) {
            System.out.println(name);
            return;
        }
        List<String> all = Files.readAllLines(file);
        System.out.printf("--- %s%n", name);
        all.subList(Math.max(0, all.size() - lines), all.size()).forEach(System.out::println);
    }
}
