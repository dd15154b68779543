package dev.souk.cli;

import dev.souk.cli.contract.FuzzReport;
import dev.souk.cli.contract.Fuzzer;
import dev.souk.cli.contract.SecretScan;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends right and wrong requests drawn from the contract and holds the answers to it. */
@Command(
        name = "fuzz",
        description =
                "Sends right and wrong requests drawn from the API's own contract to the running stack, then looks"
                        + " for secrets in its tables, logs and events. Fails on any answer that the contract does not announce.",
        mixinStandardHelpOptions = true)
final class FuzzCommand implements Callable<Integer> {
    private static final int SHOWN_FAILURES = 30;

    @Option(names = "--requests", paramLabel = "N", description = "How many requests (default: ${DEFAULT-VALUE}).")
    private int requests = 10_000;

    @Option(names = "--seed", paramLabel = "S", description = "Repeats a run (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Override
    public Integer call() {
        if (requests < 1 || requests > 1_000_000) {
            throw new IllegalArgumentException("--requests must be between 1 and 1000000, got " + requests);
        }
        Stack stack = Stack.running(Workspace.current());
        Fuzzer fuzzer = new Fuzzer(stack, CatalogueItem.outsideTheExamples().sku(), seed);
        FuzzReport report;
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("requests")
                .setInitialMax(requests)
                .build()) {
            report = fuzzer.run(requests, bar::stepTo);
        }
        report.lines().forEach(System.out::println);
        SecretScan.Result scan = new SecretScan(stack.edge(), stack.state().stage()).run();
        System.out.printf("looked for secrets in %d items, log lines and events%n", scan.texts());
        report.failures().stream().limit(SHOWN_FAILURES).forEach(failure -> System.out.println("FAIL  " + failure));
        scan.findings().stream().limit(SHOWN_FAILURES).forEach(finding -> System.out.println("FAIL  " + finding));
        System.out.printf(
                "%d answers broke the contract, %d secrets found%n",
                report.failures().size(), scan.findings().size());
        return report.failures().isEmpty() && scan.findings().isEmpty() ? 0 : 1;
    }
}
