package dev.souk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One product of the seed catalogue.
 *
 * @param price minor units of EUR
 */
public record CatalogueItem(
        String name,
        String category,
        long price,
        String description,
        String brand,
        String taxClass,
        Map<String, String> attributes) {
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

    /** One that no example of the contract names: what staff make of the examples leaves it on sale. */
    static CatalogueItem outsideTheExamples() {
        return all().getLast();
    }

    static CatalogueItem parse(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != 7) {
            throw new IllegalArgumentException(
                    "expected name|category|price|description|brand|tax class|attributes, got: " + line);
        }
        return new CatalogueItem(
                fields[0],
                fields[1],
                Long.parseLong(fields[2]),
                fields[3],
                fields[4],
                fields[5],
                attributes(fields[6]));
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new TreeMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                attributes.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return Collections.unmodifiableMap(attributes);
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
