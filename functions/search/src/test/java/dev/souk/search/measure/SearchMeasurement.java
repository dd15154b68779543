package dev.souk.search.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.search.adapter.lucene.LuceneIndexUpdates;
import dev.souk.search.application.ProductIndex;
import dev.souk.search.domain.Filters;
import dev.souk.search.domain.IndexChange;
import dev.souk.search.domain.ListedProduct;
import dev.souk.search.domain.PriceRange;
import dev.souk.search.domain.SearchOrder;
import dev.souk.search.domain.SearchQuery;
import dev.souk.search.domain.SearchText;
import dev.souk.search.fixture.PublishedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Size, build time, search times and heap of indexes of made-up products. Not one of the build's tests. */
class SearchMeasurement {
    private static final long SEED = 7;
    private static final int CHUNK = 5_000;
    private static final int ROUNDS = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void measure(int products) throws IOException {
        var published = new PublishedFolder(folder);
        long begun = System.nanoTime();
        build(published.writer(), products);
        double built = seconds(begun);
        long before = heap();
        begun = System.nanoTime();
        ProductIndex reader = published.reader(Duration.ofDays(1));
        assertThat(reader.search(query("")).total()).isEqualTo(products);
        double loaded = seconds(begun);
        System.out.printf(
                "%,d products, seed %d: built in %.1f s, %.1f MB in %d published files, loaded cold in %.2f s%n",
                products, SEED, built, megabytes(), published.files().list().size(), loaded);
        search(reader);
        System.out.printf("  heap held by the open index %.1f MB%n", (heap() - before) / 1e6);
        begun = System.nanoTime();
        published
                .writer()
                .apply(() ->
                        new IndexChange(List.of(new MadeUpCatalogue(1).next(1).listed()), Set.of(), List.of()));
        System.out.printf("  one change, indexer cold: %.2f s%n%n", seconds(begun));
    }

    private static void build(LuceneIndexUpdates writer, int products) {
        var catalogue = new MadeUpCatalogue(SEED);
        for (int from = 0; from < products; from += CHUNK) {
            List<ListedProduct> chunk = IntStream.range(from, Math.min(products, from + CHUNK))
                    .mapToObj(number -> catalogue.next(number).listed())
                    .toList();
            writer.apply(() -> new IndexChange(chunk, Set.of(), List.of()));
        }
    }

    private static void search(ProductIndex index) {
        Map<String, List<SearchQuery>> kinds = new LinkedHashMap<>();
        kinds.put(
                "one word",
                MadeUpCatalogue.KINDS.stream().map(SearchMeasurement::query).toList());
        kinds.put(
                "two words",
                MadeUpCatalogue.KINDS.stream()
                        .map(kind -> query("organic " + kind))
                        .toList());
        kinds.put(
                "a prefix",
                MadeUpCatalogue.KINDS.stream()
                        .map(kind -> query(kind.substring(0, 3)))
                        .toList());
        kinds.put(
                "a typo",
                MadeUpCatalogue.KINDS.stream().map(SearchMeasurement::mistyped).toList());
        kinds.put("everything, one attribute, by price", List.of(byPrice()));
        List<Long> all = new ArrayList<>();
        kinds.forEach((kind, queries) -> {
            times(index, queries);
            List<Long> times = times(index, queries);
            all.addAll(times);
            report(kind, times);
        });
        report("all kinds", all);
    }

    private static List<Long> times(ProductIndex index, List<SearchQuery> queries) {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            index.search(queries.get(round % queries.size()));
            times.add(System.nanoTime() - begun);
        }
        return times;
    }

    private static void report(String kind, List<Long> times) {
        Collections.sort(times);
        System.out.printf(
                "  %-36s p50 %6.2f ms   p99 %6.2f ms%n",
                kind, times.get(times.size() / 2) / 1e6, times.get(times.size() * 99 / 100) / 1e6);
    }

    private static SearchQuery query(String words) {
        return new SearchQuery(new SearchText(words), Filters.NONE, PriceRange.ANY, SearchOrder.RELEVANCE, null, 20);
    }

    private static SearchQuery mistyped(String word) {
        int at = word.length() / 2;
        return query(word.substring(0, at) + word.charAt(at) + word.substring(at));
    }

    private static SearchQuery byPrice() {
        var red = new Filters(Set.of(), Set.of(), Set.of(), Set.of(), Map.of("colour", Set.of("red")));
        return new SearchQuery(SearchText.NOTHING, red, PriceRange.ANY, SearchOrder.PRICE_ASCENDING, null, 20);
    }

    private double megabytes() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                                    Files.isRegularFile(file) && file.toString().contains("/files/"))
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    private static double seconds(long begunNanos) {
        return (System.nanoTime() - begunNanos) / 1e9;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
