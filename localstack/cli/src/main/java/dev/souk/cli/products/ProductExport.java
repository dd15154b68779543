package dev.souk.cli.products;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;

/** Writes every product to a file, as an import takes it. */
public final class ProductExport {
    private static final String FIRST = "/admin/products?limit=100";

    private final UnaryOperator<String> shop;

    /** @param shop answers with what lies at a path, in JSON, or throws */
    public ProductExport(UnaryOperator<String> shop) {
        this.shop = shop;
    }

    /**
     * Leaves the file as it was until all is written.
     *
     * @return how many there are
     */
    public long run(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        long written = 0;
        try (BufferedWriter lines = Files.newBufferedWriter(aside)) {
            String path = FIRST;
            while (!path.isEmpty()) {
                JsonNode page = Edge.parse(shop.apply(path));
                for (JsonNode product : page.path("items")) {
                    lines.write(
                            ((ObjectNode) product.deepCopy()).without("version").toString());
                    lines.newLine();
                    written++;
                }
                String next = page.path("next").asText("");
                path = next.isEmpty() ? "" : FIRST + "&cursor=" + next;
            }
        }
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        return written;
    }
}
