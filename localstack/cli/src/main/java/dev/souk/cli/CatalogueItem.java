package dev.souk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One product of the seed catalogue.
 *
 * @param price minor units of EUR
 */
public record CatalogueItem(String name, String category, long price, String description) {
    private static final String RESOURCE = "catalogue.psv";

    /** The seed catalogue, in its file's order. */
    public static List<CatalogueItem> all() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CatalogueItem.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(CatalogueItem::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    static CatalogueItem parse(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException("expected name|category|price|description, got: " + line);
        }
        return new CatalogueItem(fields[0], fields[1], Long.parseLong(fields[2]), fields[3]);
    }

    public String sku() {
        return skuOf(name);
    }

    /** The sku of an item by its name: lower case, everything but letters and digits becomes one hyphen. */
    public static String skuOf(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
