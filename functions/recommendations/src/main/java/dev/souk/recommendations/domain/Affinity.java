package dev.souk.recommendations.domain;

/**
 * How strongly a product in a basket speaks for another one: the surplus of their common purchases over what two
 * independent products would have, divided by how often the first is bought and, gently, by how popular the second is.
 *
 * <pre>
 * lift(i, j) = (c(i,j) − e(i,j)) / (c(i) + λ) / (c(j) / N)^α,   e(i,j) = c(i) · c(j) · Σc(·,·) / (Σc(·))²
 * score(basket, j) = Σ lift(i, j) / √|basket|  +  β · c(j) / N
 * </pre>
 *
 * <p>Everything in it is a sum over purchases, so that events keep it up to date, and decay scales it. It is the shrunk
 * conditional probability of item-based top-N recommendation (Deshpande and Karypis, ACM TOIS 22(1), 2004) with the
 * independent part taken out; ADR 0014 tells how the constants were chosen.
 *
 * @param shrinkage λ: as many purchases of a product count as none
 * @param dampening α: 0 leaves popular products as they are, 1 divides by their popularity
 * @param popularity β: how much a product's own popularity adds
 */
public record Affinity(double shrinkage, double dampening, double popularity) {
    /** The constants that the shop runs with. */
    public static final Affinity TUNED = new Affinity(60, 0.2, 0.3);

    /**
     * @param together c(i,j), how often the two were bought together
     * @param anchor c(i), how often the product in the basket was bought
     * @param candidate c(j), how often the other one was
     */
    public double lift(double together, double anchor, double candidate, Totals totals) {
        if (totals.products() <= 0 || candidate <= 0) {
            return 0;
        }
        double expected = anchor * candidate * totals.paired() / (totals.products() * totals.products());
        double share = candidate / totals.purchases();
        return (together - expected) / (anchor + shrinkage) / Math.pow(share, dampening);
    }

    /** The score of a product for a basket of this many products, from the sum of their lifts. */
    public double score(double lifts, int basket, double candidate, Totals totals) {
        double share = totals.purchases() <= 0 ? 0 : candidate / totals.purchases();
        return lifts / Math.sqrt(Math.max(1, basket)) + popularity * share;
    }
}
