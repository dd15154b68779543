package dev.souk.cli.ops;

import dev.souk.cli.ShopClient;
import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.util.List;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks the running shop the same questions over and over, and says how long the answers took. */
@Command(
        name = "measure-search",
        description = "Times searches over HTTP, one after the other; meant for the products of generate-products.",
        mixinStandardHelpOptions = true)
final class MeasureSearchCommand implements Callable<Integer> {
    private static final double NANOS_PER_MILLI = 1e6;

    /** A sort of questions that cost alike. */
    private record Kind(String name, List<String> queries) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("one word", List.of("q=lamp", "q=chair", "q=vase", "q=rug", "q=indigo")),
            new Kind("two words", List.of("q=striped+lamp", "q=plum+chair", "q=woven+basket", "q=ivory+vase")),
            new Kind("a prefix", List.of("q=spec", "q=noteb", "q=cush", "q=ket")),
            new Kind("a typo", List.of("q=lanp", "q=chiar", "q=notebok", "q=cusihon")),
            new Kind(
                    "one category and colour",
                    List.of("category=lamps&attribute=colour:rust", "category=rugs&attribute=colour:moss")),
            new Kind("everything, by price", List.of("sort=price-asc", "sort=price-desc")));

    @Option(
            names = "--rounds",
            description = "Searches of each kind (default: ${DEFAULT-VALUE}).",
            defaultValue = "200")
    private int rounds;

    @Override
    public Integer call() {
        ShopClient shop = Stack.running(Workspace.current()).shop();
        System.out.printf("%,d products in the index%n", total(search(shop, "")));
        for (Kind kind : KINDS) {
            // Once unmeasured: the first of a kind reads what later ones find in memory.
            long found = kind.queries().stream()
                    .mapToLong(query -> total(search(shop, query)))
                    .sum();
            System.out.println(line(kind, times(shop, kind), found));
        }
        return 0;
    }

    private Histogram times(ShopClient shop, Kind kind) {
        var times = new Histogram(3);
        for (int round = 0; round < rounds; round++) {
            String query = kind.queries().get(round % kind.queries().size());
            long begun = System.nanoTime();
            search(shop, query);
            times.recordValue(System.nanoTime() - begun);
        }
        return times;
    }

    private static String line(Kind kind, Histogram times, long found) {
        return "%-26s p50 %7.1f ms   p99 %7.1f ms   %,d hits on average"
                .formatted(
                        kind.name(),
                        times.getValueAtPercentile(50) / NANOS_PER_MILLI,
                        times.getValueAtPercentile(99) / NANOS_PER_MILLI,
                        found / kind.queries().size());
    }

    private static ShopClient.Answer search(ShopClient shop, String query) {
        return shop.get("", "/search?" + query).orThrow("searching for " + query);
    }

    private static long total(ShopClient.Answer answer) {
        return answer.body().path("total").asLong();
    }
}
