package dev.souk.cli;

import dev.souk.cli.ops.SearchRebuild;
import dev.souk.localstack.EmbeddedRuntime;
import dev.souk.localstack.RuntimeOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How a stack is started inside this process; the options that {@code up} and {@code demo} share. */
final class EmbeddedStack {
    static final String STAGE = "dev";

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the API (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--edge-port",
            paramLabel = "PORT",
            description = "Port of the AWS protocols (default: ${DEFAULT-VALUE}).")
    private int edgePort = 4566;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the tables in this folder; without it, in memory.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--strict",
            description = "Refuse resource types that are neither emulated nor known to be left out.")
    private boolean strict;

    @Option(names = "--empty", description = "Begin without the seed catalogue.")
    private boolean withoutSeed;

    static EmbeddedStack onFreePorts() {
        var embedded = new EmbeddedStack();
        embedded.port = 0;
        embedded.edgePort = 0;
        return embedded;
    }

    /**
     * A started stack and how it came up.
     *
     * @param seeding what was done for the seed, in words
     */
    record Started(EmbeddedRuntime runtime, Stack stack, String seeding, double startSeconds, double seedSeconds) {}

    /** Starts and seeds; on failure nothing stays behind. */
    Started start(Workspace workspace) {
        long begin = System.nanoTime();
        SeedFiles files = SeedFiles.of(workspace);
        boolean empty = data.map(EmbeddedStack::isEmpty).orElse(true);
        EmbeddedRuntime runtime = EmbeddedRuntime.start(new RuntimeOptions(
                workspace.cloudAssembly(),
                port,
                edgePort,
                data,
                workspace.logs(),
                strict,
                empty && !withoutSeed ? files.kept() : Optional.empty()));
        try {
            runtime.notices().forEach(System.out::println);
            Stack stack = stack(runtime);
            long ready = System.nanoTime();
            String seeding = seed(runtime, stack, files, empty);
            long seeded = System.nanoTime();
            return new Started(runtime, stack, seeding, (ready - begin) / 1e9, (seeded - ready) / 1e9);
        } catch (RuntimeException e) {
            runtime.close();
            throw e;
        }
    }

    private static Stack stack(EmbeddedRuntime runtime) {
        return new Stack(new StackState(
                ProcessHandle.current().pid(),
                STAGE,
                URI.create(runtime.apiUrl()),
                URI.create(runtime.edgeUrl()),
                URI.create(runtime.tokenUrl())));
    }

    private static boolean isEmpty(Path directory) {
        if (!Files.exists(directory)) {
            return true;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new IllegalArgumentException("expected a directory to keep the tables in, got " + directory, e);
        }
    }

    /** @param empty whether the tables were new */
    private String seed(EmbeddedRuntime runtime, Stack stack, SeedFiles files, boolean empty) {
        if (withoutSeed) {
            return "no catalogue";
        }
        if (empty && files.kept().isPresent()) {
            // Tables are imported, buckets are not: the index is built from its table, as after a restore.
            new SearchRebuild(stack.edge(), STAGE).run(false);
            return "catalogue imported from an earlier start";
        }
        if (!empty && isSeeded(stack.shop())) {
            return "catalogue kept with the data";
        }
        int products = new Seed(stack.shop(), stack.token("seed", true)).plant();
        new Quiescence(stack.edge()).await();
        if (data.isEmpty()) {
            files.keep(runtime::exportTables);
        }
        return "%d products seeded".formatted(products);
    }

    /** The last product is published last. */
    private static boolean isSeeded(ShopClient shop) {
        return shop.get("", "/products/" + CatalogueItem.all().getLast().sku()).status() == 200;
    }
}
