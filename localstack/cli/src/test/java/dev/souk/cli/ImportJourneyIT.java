package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cli.products.GeneratedProducts;
import dev.souk.cli.products.ImportTotals;
import dev.souk.cli.products.ProductExport;
import dev.souk.cli.products.ProductImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Products by the file, through the embedded runtime, from the synthesised templates. */
@ExtendWith(SharedStack.class)
class ImportJourneyIT {
    private final RunningStack running;
    private final String staff;

    @TempDir
    private Path folder = Path.of("");

    ImportJourneyIT(RunningStack running) {
        this.running = running;
        this.staff = running.stack().token("importer", true);
    }

    @Test
    void what_is_imported_is_listed_and_what_is_exported_is_so_already() throws IOException {
        Path made = folder.resolve("made.jsonl");
        new GeneratedProducts().write(60, made);
        Files.writeString(made, "no product\n", StandardOpenOption.APPEND);

        assertThat(bring(made)).isEqualTo(new ImportTotals(60, 0, 0, 1));
        assertThat(ProductImport.refusedOf(made)).content().contains("\"line\":61");
        new Quiescence(running.stack().edge()).await();
        assertThat(running.stack()
                        .shop()
                        .get("", "/products?category=mugs&limit=100")
                        .body()
                        .path("items"))
                .isNotEmpty();

        Path all = folder.resolve("all.jsonl");
        long exported = new ProductExport(path -> running.stack()
                        .shop()
                        .get(staff, path)
                        .orThrow("exporting")
                        .text())
                .run(all);
        assertThat(exported).isGreaterThanOrEqualTo(60);
        assertThat(bring(all)).isEqualTo(new ImportTotals(0, 0, exported, 0));
    }

    private ImportTotals bring(Path file) throws IOException {
        return new ProductImport(
                        file,
                        request -> running.stack()
                                .shop()
                                .send("POST", staff, "/admin/products/imports", request, Map.of())
                                .orThrow("importing")
                                .text(),
                        _ -> {})
                .run();
    }
}
