package dev.souk.cli.ops;

import dev.souk.cli.ShopClient;
import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import dev.souk.cli.products.ImportTotals;
import dev.souk.cli.products.ProductImport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings products in from a file. */
@Command(
        name = "import",
        description = "Brings products in from a file of one JSON object a line; goes on where it was interrupted.",
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:every line was taken", "2:some were refused; FILE.refused.jsonl says why"},
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int SOME_REFUSED = 2;
    private static final int ATTEMPTS = 5;
    private static final int REPORTED_EVERY = 1_000;

    @Parameters(index = "0", paramLabel = "WHAT", description = "products")
    private ImportedKind kind = ImportedKind.products;

    @Parameters(index = "1", paramLabel = "FILE", description = "What to bring in.")
    private Path file = Path.of("");

    private long reported;

    @Override
    public Integer call() throws IOException {
        Stack stack = Stack.running(Workspace.current());
        ImportTotals totals = new ProductImport(file, request -> send(stack, request), this::report).run();
        print(totals);
        if (totals.refused() > 0) {
            System.out.println("why: " + ProductImport.refusedOf(file));
            return SOME_REFUSED;
        }
        return 0;
    }

    /** A busy shop is asked again: a repetition of what was taken changes nothing. */
    private static String send(Stack stack, String request) {
        String token = stack.token("importer", true);
        for (int attempt = 1; ; attempt++) {
            ShopClient.Answer answer = stack.shop().send("POST", token, "/admin/products/imports", request, Map.of());
            boolean busy = answer.status() == 429 || answer.status() >= 500;
            if (!busy || attempt == ATTEMPTS) {
                return answer.orThrow("importing").text();
            }
        }
    }

    private void report(ImportTotals totals) {
        if (totals.lines() - reported >= REPORTED_EVERY) {
            reported = totals.lines();
            print(totals);
        }
    }

    private void print(ImportTotals totals) {
        System.out.printf(
                "%s: %d lines, %d created, %d updated, %d unchanged, %d refused%n",
                kind, totals.lines(), totals.created(), totals.updated(), totals.unchanged(), totals.refused());
    }
}
