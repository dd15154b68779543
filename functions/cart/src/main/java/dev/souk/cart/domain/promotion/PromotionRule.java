package dev.souk.cart.domain.promotion;

import dev.souk.cart.domain.Sku;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says about a promotion.
 *
 * @param name what shoppers read, cut to {@value #MAX_NAME_BYTES} bytes in JSON: ten of them must fit into a signed quote
 * @param skus products that it is about; without these and categories, everything
 * @param minimumSubtotal what the lines it is about must cost before discounts, in minor units; 0 for anything
 * @param coupon whether it has to be entered; otherwise it holds by itself
 */
public record PromotionRule(
        String name,
        Benefit benefit,
        Set<Sku> skus,
        Set<String> categories,
        long minimumSubtotal,
        boolean coupon,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {
    public static final int MAX_NAME_BYTES = 50;

    private static final String CUT = "…";

    public PromotionRule {
        name = cut(name);
        skus = Set.copyOf(skus);
        categories = Set.copyOf(categories);
    }

    boolean isAbout(PricedLine line) {
        boolean everything = skus.isEmpty() && categories.isEmpty();
        return everything
                || skus.contains(line.sku())
                || (line.category() != null && categories.contains(line.category()));
    }

    boolean isAhead(Instant now) {
        return startsAt != null && now.isBefore(startsAt);
    }

    boolean isOver(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }

    private static String cut(String name) {
        // Unicode's line separators take six bytes each as JSON escapes; a name needs none.
        String plain = name.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
        if (bytes(plain) <= MAX_NAME_BYTES) {
            return plain;
        }
        int end = plain.length();
        while (bytes(plain.substring(0, end) + CUT) > MAX_NAME_BYTES) {
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
