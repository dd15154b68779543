package dev.souk.cli;

import dev.souk.cli.load.Baskets;
import dev.souk.cli.load.ChangeReport;
import dev.souk.cli.load.Changes;
import dev.souk.cli.load.LoadResults;
import dev.souk.cli.load.LoadRun;
import dev.souk.cli.load.TokenMix;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts a running stack under load and holds it to its promises. */
@Command(
        name = "load",
        description = "Orders real baskets from the running stack, then checks every promise against the tables.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    private static final int SHOWN_MISMATCHES = 5;

    @Option(
            names = "--baskets",
            required = true,
            paramLabel = "FILE",
            description = "One basket per line: item names separated by commas.")
    private Path baskets = Path.of("");

    @Option(names = "--orders", required = true, paramLabel = "N", description = "How many orders to place.")
    private int orders;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "Orders started per second, whatever the stack does (default: ${DEFAULT-VALUE}).")
    private double rate = 5;

    @Option(
            names = "--tokens",
            paramLabel = "MIX",
            description = "Payment tokens and their weights (default: ${DEFAULT-VALUE}).")
    private String tokens = "tok_approve=95,tok_decline=5";

    @Option(
            names = "--coupons",
            paramLabel = "PERCENT",
            description = "Share of the orders with a coupon that half of them can redeem (default: ${DEFAULT-VALUE}).")
    private int coupons;

    @Option(
            names = "--merge",
            paramLabel = "PERCENT",
            description = "Share of the shoppers who fill a cart as guests and order it as customers"
                    + " (default: ${DEFAULT-VALUE}).")
    private int merge;

    @Option(names = "--reprice", description = "Staff changes prices meanwhile; shoppers ask again.")
    private boolean reprice;

    @Option(
            names = "--faults",
            paramLabel = "PERCENT",
            description =
                    "Share of the stack's calls that go wrong while orders are placed (default: ${DEFAULT-VALUE}).")
    private double faults;

    @Option(
            names = "--fault-seed",
            paramLabel = "S",
            description = "Draws which calls go wrong (default: ${DEFAULT-VALUE}).")
    private long faultSeed = 1;

    @Override
    public Integer call() {
        if (orders < 1 || orders > 1_000_000 || !(rate > 0 && rate <= 10_000)) {
            throw new IllegalArgumentException(
                    "expected 1 to 1,000,000 orders at up to 10,000 per second, got %d at %s".formatted(orders, rate));
        }
        TokenMix mix = TokenMix.parse(tokens);
        Changes changes = changes();
        List<Map<String, Integer>> read = Baskets.read(baskets);
        Stack stack = Stack.running(Workspace.current());
        Processes processes = Processes.of(stack.state().pid());
        LoadResults results;
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("orders")
                .setInitialMax(orders)
                .setUpdateIntervalMillis(500)
                .build()) {
            results = new LoadRun(stack, read, mix, changes, runName()).run(orders, rate, bar::stepTo);
        }
        new Quiescence(stack.edge()).await();
        print(results, processes);
        boolean kept = Findings.print(stack, results.accepted());
        return kept && results.asExpected(faults > 0) ? 0 : 1;
    }

    /** @throws IllegalArgumentException when a share is no percentage */
    Changes changes() {
        return new Changes(coupons, merge, reprice, faults, faultSeed);
    }

    /** Another one for every run, also against tables that are kept. */
    private static String runName() {
        return "load-%d-%d".formatted(ProcessHandle.current().pid(), System.currentTimeMillis());
    }

    private void print(LoadResults results, Processes processes) {
        int accepted = results.accepted().size();
        row("accepted", accepted);
        row("confirmed, seen by the client", results.confirmed());
        results.rejected().forEach((reason, times) -> row("rejected: " + reason, times));
        row("undecided when the client gave up", results.undecided());
        row("failed before acceptance", results.failed());
        results.failures().forEach(failure -> System.out.println("      " + failure));
        results.changes().forEach(LoadCommand::print);
        row("orders/s", "%.1f over %.1f s".formatted(accepted / results.seconds(), results.seconds()));
        row("acceptance p50 / p99", millis(results.acceptedWithinMillis(50), results.acceptedWithinMillis(99)));
        row("confirmation p50 / p99", millis(results.confirmedWithinMillis(50), results.confirmedWithinMillis(99)));
        row("CPU per order", "%.1f ms (stack and client)".formatted(processes.cpuMillis() / Math.max(1, accepted)));
        row("memory", processes.memory());
    }

    private static void print(ChangeReport change) {
        row(change.name(), change.did());
        change.details().forEach(detail -> System.out.println("      " + detail));
        change.mismatches().stream()
                .limit(SHOWN_MISMATCHES)
                .forEach(mismatch -> System.out.println("      " + mismatch));
    }

    private static String millis(double median, double tail) {
        return "%.0f / %.0f ms".formatted(median, tail);
    }

    private static void row(String name, Object value) {
        System.out.printf("  %-34s %s%n", name, value);
    }
}
