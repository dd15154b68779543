package dev.souk.cli.ops;

import dev.souk.cli.products.GeneratedProducts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes products up. */
@Command(
        name = "generate-products",
        description = "Writes made-up products to a file that import takes; the same ones every time.",
        mixinStandardHelpOptions = true)
final class GenerateProductsCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "N", description = "How many.")
    private int products;

    @Parameters(index = "1", paramLabel = "FILE", description = "Where to write them.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        new GeneratedProducts().write(products, file);
        return 0;
    }
}
