package dev.souk.cli.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductImportTest {
    private final Map<String, JsonNode> shelf = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private Path file = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("all.jsonl");
    }

    @Test
    void takes_every_line_and_finds_nothing_to_do_the_second_time() throws IOException {
        new GeneratedProducts().write(260, file);

        assertThat(run()).isEqualTo(new ImportTotals(260, 0, 0, 0));
        assertThat(run()).isEqualTo(new ImportTotals(0, 0, 260, 0));
        assertThat(ProductImport.refusedOf(file)).isEmptyFile();
    }

    @Test
    void says_which_lines_were_refused_and_why_and_takes_the_rest() throws IOException {
        Files.write(file, List.of(line("a", 1), "no json", "{\"sku\":", "7", line("b", 2)));

        assertThat(run()).isEqualTo(new ImportTotals(2, 0, 0, 3));
        List<String> refused = Files.readAllLines(ProductImport.refusedOf(file));
        assertThat(refused).hasSize(3);
        assertThat(Edge.parse(refused.getFirst()).path("line").asLong()).isEqualTo(2);
        assertThat(Edge.parse(refused.getFirst()).path("text").asText()).isEqualTo("no json");
        assertThat(Edge.parse(refused.getFirst()).path("pointer").asText()).isEqualTo("/sku");
    }

    @Test
    void goes_on_where_it_was_interrupted() throws IOException {
        new GeneratedProducts().write(200, file);
        var failing = new ProductImport(file, this::answerUpToTheFourth, _ -> {});

        assertThatThrownBy(failing::run).isInstanceOf(IllegalStateException.class);
        requests.set(0);
        ImportTotals totals = run();

        assertThat(totals.lines()).isEqualTo(200);
        assertThat(shelf).hasSize(200);
        assertThat(requests).hasValue(5);
    }

    @Test
    void lets_no_line_overtake_an_earlier_one_of_the_same_product() throws IOException {
        Files.write(file, IntStream.range(0, 300).mapToObj(i -> line("same", i)).toList());

        run();

        assertThat(shelf)
                .hasEntrySatisfying(
                        "same", line -> assertThat(line.path("price").asInt()).isEqualTo(299));
    }

    private ImportTotals run() throws IOException {
        return new ProductImport(file, this::answer, _ -> {}).run();
    }

    /** Three requests of 25 lines are answered, the one after them is not. */
    private String answerUpToTheFourth(String request) {
        if (request.contains("-0000075\"")) {
            throw new IllegalStateException("no answer");
        }
        return answer(request);
    }

    private String answer(String request) {
        requests.incrementAndGet();
        ObjectNode reply = Edge.object();
        var results = reply.putArray("results");
        JsonNode lines = Edge.parse(request).path("lines");
        assertThat(lines.size()).isBetween(1, 25);
        for (int i = 0; i < lines.size(); i++) {
            results.add(taken(lines.get(i), i));
        }
        return reply.toString();
    }

    private ObjectNode taken(JsonNode line, int position) {
        if (!line.has("sku")) {
            return Edge.object()
                    .put("outcome", "REFUSED")
                    .put("pointer", "/lines/%d/sku".formatted(position))
                    .put("reason", "sku must be present");
        }
        JsonNode before = shelf.put(line.path("sku").asText(), line);
        String outcome = before == null ? "CREATED" : before.equals(line) ? "UNCHANGED" : "UPDATED";
        return Edge.object().put("outcome", outcome);
    }

    private static String line(String sku, int price) {
        return Edge.object().put("sku", sku).put("price", price).toString();
    }
}
