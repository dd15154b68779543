package dev.souk.cli.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tries what a shop must never do, on a stack of its own, and judges by the payment provider's books. */
@Command(
        name = "check",
        description =
                "Sells the last units to a crowd, sends orders twice, kills the stack while payments are under way, and"
                        + " checks the books; on a stack of its own, judged by the payment provider's ledger.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private static final int AT_A_TIME = 8;
    private static final int TWICE = 50;
    private static final int MOST = 100_000;

    /** What can be left out. */
    enum Part {
        STOCK,
        TWICE,
        KILLS,
        BOOKS
    }

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Of ${COMPLETION-CANDIDATES}, these alone.")
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Option(names = "--units", paramLabel = "N", description = "Units that a crowd wants (default: ${DEFAULT-VALUE}).")
    private int units = 50;

    @Option(names = "--buyers", paramLabel = "N", description = "Buyers of one unit each (default: ${DEFAULT-VALUE}).")
    private int buyers = 200;

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = "How often the stack is killed (default: ${DEFAULT-VALUE}).")
    private int kills = 10;

    @Option(
            names = "--orders",
            paramLabel = "N",
            description = "Orders sent between two kills (default: ${DEFAULT-VALUE}).")
    private int orders = 20;

    @Option(
            names = "--books",
            paramLabel = "N",
            description = "Orders before the books are checked (default: ${DEFAULT-VALUE}).")
    private int books = 200;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Draws baskets and the moments of the kills (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() {
        requireCount("--units", units);
        requireCount("--buyers", buyers);
        requireCount("--kills", kills);
        requireCount("--orders", orders);
        requireCount("--books", books);
        long start = System.nanoTime();
        boolean holds = true;
        try (OwnStack own = OwnStack.start()) {
            for (Supplier<Verdict> check : checks(own)) {
                Verdict verdict = check.get();
                verdict.print();
                holds &= verdict.holds();
            }
        }
        System.out.printf(
                "%s (%.0f s)%n",
                holds ? "Everything holds." : "NOT everything holds.", (System.nanoTime() - start) / 1e9);
        return holds ? 0 : 1;
    }

    /** The kills come last: what the bus carried before one is not remembered after it. */
    private List<Supplier<Verdict>> checks(OwnStack own) {
        String run = "c" + seed;
        List<Supplier<Verdict>> checks = new ArrayList<>();
        if (only.contains(Part.STOCK)) {
            checks.add(() -> new LastUnits(own.stack(), run).atOnce(units, buyers));
            checks.add(() -> new LastUnits(own.stack(), run).inTurn(units, buyers, AT_A_TIME));
        }
        if (only.contains(Part.TWICE)) {
            checks.add(() -> new SubmittedTwice(own.stack(), run).underOneKey(TWICE));
            checks.add(() -> new SubmittedTwice(own.stack(), run).underTwoKeys(TWICE));
        }
        if (only.contains(Part.BOOKS)) {
            checks.add(() -> new Books(own.stack(), run).run(books, seed));
        }
        if (only.contains(Part.KILLS)) {
            checks.add(() -> new Kills(own, seed).run(kills, orders));
        }
        return checks;
    }

    private static void requireCount(String option, int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("expected %s from 1 to %,d, got %d".formatted(option, MOST, count));
        }
    }
}
