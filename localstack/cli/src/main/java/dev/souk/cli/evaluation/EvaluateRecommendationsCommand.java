package dev.souk.cli.evaluation;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the shop's recommendations on baskets of the past; needs no running stack. */
@Command(
        name = "evaluate-recommendations",
        description = "Hides one item of a basket at a time and looks how early each way to recommend shows it.",
        mixinStandardHelpOptions = true)
public final class EvaluateRecommendationsCommand implements Callable<Integer> {
    @Option(
            names = "--baskets",
            required = true,
            paramLabel = "FILE",
            description = "One basket per line: item names separated by commas.")
    private Path baskets = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Draws the fifth of the baskets that is tested (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() {
        var result = Evaluation.of(BasketHistory.read(baskets), seed);
        System.out.printf(
                "seed %d: %d baskets of %d items to learn from, %d to test, %d items left out once each%n%n",
                seed,
                result.trained(),
                result.items(),
                result.tested(),
                result.souk().cases());
        System.out.printf("%-28s %9s %9s %9s%n", "", "hit@5", "hit@10", "MRR");
        print("popularity", result.popularity());
        print("plain co-occurrence", result.coOccurrence());
        print("EASE, λ=%.0f, popularity %.1f".formatted(Scorers.EASE_LAMBDA, Scorers.EASE_POPULARITY), result.ease());
        print("Souk", result.souk());
        System.out.printf(
                "%nSouk's hit@5 is %.3f of EASE's and %.3f of popularity's%n",
                result.souk().at5() / result.ease().at5(),
                result.souk().at5() / result.popularity().at5());
        return 0;
    }

    private static void print(String name, HitRates rates) {
        System.out.printf("%-28s %9.4f %9.4f %9.4f%n", name, rates.at5(), rates.at10(), rates.meanReciprocalRank());
    }
}
