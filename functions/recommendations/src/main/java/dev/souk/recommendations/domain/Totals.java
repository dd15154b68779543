package dev.souk.recommendations.domain;

/**
 * How much was learnt altogether, each purchase weighing less as it ages.
 *
 * @param purchases how many there were
 * @param products how many products they had, summed over purchases
 * @param paired how many of those came with another product
 */
public record Totals(double purchases, double products, double paired) {
    public static final Totals NONE = new Totals(0, 0, 0);

    /** @throws IllegalArgumentException when a total is negative */
    public Totals {
        if (purchases < 0 || products < 0 || paired < 0) {
            throw new IllegalArgumentException(
                    "totals must not be negative, got %s, %s and %s".formatted(purchases, products, paired));
        }
    }
}
