package dev.souk.cli.ops;

import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import dev.souk.cli.products.ProductExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes products to a file. */
@Command(
        name = "export",
        description = "Writes all products to a file, one JSON object a line, as import takes them.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "WHAT", description = "products")
    private ImportedKind kind = ImportedKind.products;

    @Parameters(index = "1", paramLabel = "FILE", description = "Where to write them.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        Stack stack = Stack.running(Workspace.current());
        String token = stack.token("exporter", true);
        long written = new ProductExport(path ->
                        stack.shop().get(token, path).orThrow("exporting").text())
                .run(file);
        System.out.printf("%d %s in %s%n", written, kind, file);
        return 0;
    }
}
