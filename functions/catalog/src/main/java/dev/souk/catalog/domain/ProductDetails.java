package dev.souk.catalog.domain;

import dev.souk.kernel.Money;

/**
 * What staff say about a product.
 *
 * @param name what shoppers read, one line of 1 to {@value #MAX_NAME} characters
 * @param description up to {@value #MAX_DESCRIPTION} characters; line breaks are welcome
 * @param price of one unit, VAT included, in {@value #CURRENCY}
 */
public record ProductDetails(String name, String description, Category category, Money price) {
    public static final int MAX_NAME = 200;
    public static final int MAX_DESCRIPTION = 2000;
    /** The one currency the shop sells in: carts are summed without conversion. */
    public static final String CURRENCY = "EUR";

    /** @throws IllegalArgumentException when a text is too long, blank where it must not be, or not printable */
    public ProductDetails {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        requireText("name", name, MAX_NAME);
        requireText("description", description, MAX_DESCRIPTION);
        if (name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("name must be one line, got a line break");
        }
        if (!price.currency().equals(CURRENCY)) {
            throw new IllegalArgumentException("price must be in %s, got %s".formatted(CURRENCY, price.currency()));
        }
    }

    private static void requireText(String what, String text, int max) {
        long length = text.codePoints().count();
        if (length > max) {
            throw new IllegalArgumentException(
                    "%s must have at most %d characters, got %d".formatted(what, max, length));
        }
        if (!text.codePoints().allMatch(ProductDetails::isPrintable)) {
            throw new IllegalArgumentException(
                    "%s must be printable text, got a control character or half a surrogate pair".formatted(what));
        }
    }

    /** Half a surrogate pair has no UTF-8 form: it would come back as another text than was stored. */
    private static boolean isPrintable(int codePoint) {
        return codePoint == '\n'
                || (!Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE);
    }
}
