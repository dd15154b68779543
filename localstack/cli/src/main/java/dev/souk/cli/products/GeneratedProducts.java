package dev.souk.cli.products;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Products made up for a large catalogue: the same seed makes the same ones. */
public final class GeneratedProducts {
    private static final long SEED = 20_260_301;
    private static final List<String> KINDS = List.of(
            "mug", "lamp", "chair", "scarf", "kettle", "notebook", "cushion", "basket", "clock", "tray", "vase", "rug");
    private static final List<String> LOOKS = List.of(
            "plain", "striped", "speckled", "woven", "glazed", "folded", "carved", "dotted", "brushed", "tall", "wide");
    private static final List<String> COLOURS =
            List.of("amber", "moss", "slate", "ivory", "indigo", "rust", "sand", "plum");
    private static final List<String> BRANDS =
            List.of("Stillwater", "Harrow & Finch", "Oakmere", "Lumen Works", "Quiet Hours");

    private final Random random = new Random(SEED);

    /** Writes so many products to a file, as an import takes them. */
    public void write(int products, Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < products; i++) {
                lines.write(product(i).toString());
                lines.newLine();
            }
        }
    }

    private ObjectNode product(int number) {
        String kind = any(KINDS);
        String look = any(LOOKS);
        String colour = any(COLOURS);
        ObjectNode product = Edge.object().put("sku", "%s-%s-%s-%07d".formatted(look, colour, kind, number));
        product.put(
                "name",
                "%s %s %s".formatted(look.substring(0, 1).toUpperCase(Locale.ROOT) + look.substring(1), colour, kind));
        product.put("description", "A %s %s in %s, number %d of its kind.".formatted(look, kind, colour, number));
        product.put("category", kind + "s");
        product.putObject("price").put("amount", 199 + random.nextInt(20_000)).put("currency", "EUR");
        product.put("brand", any(BRANDS));
        product.putObject("attributes").put("colour", colour).put("look", look);
        return product;
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
