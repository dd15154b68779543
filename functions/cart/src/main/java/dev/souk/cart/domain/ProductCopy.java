package dev.souk.cart.domain;

import dev.souk.kernel.Money;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the cart knows of a product of the catalogue.
 *
 * @param label the product's name, short enough to take at most {@value #MAX_LABEL_BYTES} bytes in JSON: a hundred of
 *     them must fit into one signed quote, with its discounts
 * @param published whether it is sold at present
 * @param stock how much there is of it; null before inventory told
 * @param version of the product that this is a copy of; a higher one is newer. Price and stock have versions of their own
 */
public record ProductCopy(
        Sku sku,
        String label,
        Money price,
        TaxClass taxClass,
        boolean published,
        @Nullable StockLevel stock,
        long version) {
    public static final int MAX_LABEL_BYTES = 80;

    private static final String CUT = "…";

    /** @throws IllegalArgumentException when the label is too long */
    public ProductCopy {
        if (bytes(label) > MAX_LABEL_BYTES) {
            throw new IllegalArgumentException(
                    "a label must take at most %d bytes, got %d".formatted(MAX_LABEL_BYTES, bytes(label)));
        }
    }

    /** A copy under the product's name, cut where it is too long for a label. */
    public static ProductCopy named(Sku sku, String name, Money price, TaxClass taxClass, long version) {
        return new ProductCopy(sku, label(name), price, taxClass, true, null, version);
    }

    /** Whether it can be bought, in the shop's currency. Stock is no part of that: the copy may lag, so the order decides. */
    public boolean isForSale() {
        return published && price.currency().equals(Shipping.CURRENCY);
    }

    private static String label(String name) {
        // Control characters and Unicode's line separators take six bytes each as JSON escapes; a name needs none.
        String plain = name.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
        if (bytes(plain) <= MAX_LABEL_BYTES) {
            return plain;
        }
        int end = plain.length();
        while (bytes(plain.substring(0, end) + CUT) > MAX_LABEL_BYTES) {
            end = plain.offsetByCodePoints(end, -1);
        }
        return plain.substring(0, end) + CUT;
    }

    /** UTF-8, with a quote or backslash counted as its JSON escape of two (RFC 8259 section 7). */
    private static int bytes(String text) {
        long escaped = text.chars().filter(c -> c == '"' || c == '\\').count();
        return text.getBytes(StandardCharsets.UTF_8).length + (int) escaped;
    }
}
