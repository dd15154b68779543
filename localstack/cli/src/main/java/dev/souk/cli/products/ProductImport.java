package dev.souk.cli.products;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Brings the products of a file in: some requests at a time, decided in the file's order, so that what is decided is always
 * the file's beginning. Lines that are refused go to a file beside it, with the reason.
 */
public final class ProductImport {
    private static final int PARALLEL = 4;

    private final Path file;
    private final UnaryOperator<String> shop;
    private final Consumer<ImportTotals> progress;
    private final Checkpoint checkpoint;
    private final Deque<Sent> underWay = new ArrayDeque<>();
    private ImportTotals totals = ImportTotals.NONE;

    /** A request whose answer is to come. */
    private record Sent(ImportBatch batch, Future<String> answer) {}

    /** @param shop answers the request that it is given, in JSON, or throws */
    public ProductImport(Path file, UnaryOperator<String> shop, Consumer<ImportTotals> progress) {
        this.file = file;
        this.shop = shop;
        this.progress = progress;
        this.checkpoint = Checkpoint.of(file);
    }

    /** Where the lines go that are refused. */
    public static Path refusedOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.replaceAll("\\.jsonl$", "") + ".refused.jsonl");
    }

    /** @throws IllegalStateException when the shop does not answer; called again it goes on from there */
    public ImportTotals run() throws IOException {
        totals = checkpoint.read(Files.size(file));
        if (totals.lines() == 0) {
            Files.deleteIfExists(refusedOf(file));
        }
        try (BufferedReader lines = Files.newBufferedReader(file);
                ExecutorService requests = Executors.newFixedThreadPool(PARALLEL)) {
            for (long decided = totals.lines(); decided > 0; decided--) {
                lines.readLine();
            }
            send(lines, requests);
            while (!underWay.isEmpty()) {
                settle();
            }
        }
        checkpoint.remove();
        return totals;
    }

    private void send(BufferedReader lines, ExecutorService requests) throws IOException {
        ImportBatch batch = new ImportBatch();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!batch.takes(line)) {
                send(batch, requests);
                batch = new ImportBatch();
            }
            batch.add(line);
        }
        if (!batch.lines().isEmpty()) {
            send(batch, requests);
        }
    }

    private void send(ImportBatch batch, ExecutorService requests) throws IOException {
        while (underWay.size() >= PARALLEL
                || underWay.stream().anyMatch(sent -> sent.batch().touches(batch))) {
            settle();
        }
        underWay.add(new Sent(batch, requests.submit(() -> shop.apply(batch.request()))));
    }

    /** Takes the earliest answer, and notes what became of its lines before it counts them as decided. */
    private void settle() throws IOException {
        Sent sent = underWay.remove();
        JsonNode results = Edge.parse(answer(sent.answer())).path("results");
        ImportTotals after = totals;
        try (BufferedWriter refused =
                Files.newBufferedWriter(refusedOf(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = 0; i < results.size(); i++) {
                JsonNode result = results.get(i);
                after = after.plus(result.path("outcome").asText());
                if (result.path("outcome").asText().equals("REFUSED")) {
                    refused.write(
                            refusal(after.lines(), result, sent.batch().lines().get(i)));
                    refused.newLine();
                }
            }
        }
        totals = after;
        checkpoint.write(totals, Files.size(file));
        progress.accept(totals);
    }

    private static String answer(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the same command goes on from here", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "%s; the same command goes on from here".formatted(e.getCause()), e.getCause());
        }
    }

    private static String refusal(long number, JsonNode result, String line) {
        ObjectNode refusal = Edge.object().put("line", number);
        refusal.put("pointer", result.path("pointer").asText().replaceFirst("^/lines/\\d+", ""));
        return refusal.put("reason", result.path("reason").asText())
                .put("text", line)
                .toString();
    }
}
