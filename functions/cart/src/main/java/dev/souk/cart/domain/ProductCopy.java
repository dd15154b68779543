package dev.souk.cart.domain;

import dev.souk.kernel.Money;
import java.nio.charset.StandardCharsets;

/**
 * What the cart knows of a product of the catalogue.
 *
 * @param label the product's name in at most {@value #MAX_LABEL_BYTES} bytes of UTF-8, which bounds the size of a quote
 * @param version of the product that this is a copy of; a higher one is newer
 */
public record ProductCopy(Sku sku, String label, Money price, long version) {
    public static final int MAX_LABEL_BYTES = 120;

    private static final String CUT = "…";

    /** @throws IllegalArgumentException when the label is too long */
    public ProductCopy {
        if (bytes(label) > MAX_LABEL_BYTES) {
            throw new IllegalArgumentException(
                    "a label must have at most %d bytes, got %d".formatted(MAX_LABEL_BYTES, bytes(label)));
        }
    }

    /** A copy under the product's name, cut where it is too long for a label. */
    public static ProductCopy named(Sku sku, String name, Money price, long version) {
        return new ProductCopy(sku, label(name), price, version);
    }

    /** A control character would take six bytes in JSON; a name has no need of one. */
    private static String label(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", " ");
        if (bytes(printable) <= MAX_LABEL_BYTES) {
            return printable;
        }
        int end = printable.length();
        while (bytes(printable.substring(0, end) + CUT) > MAX_LABEL_BYTES) {
            end = printable.offsetByCodePoints(end, -1);
        }
        return printable.substring(0, end) + CUT;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
