package dev.souk.cli.evaluation;

/** A way to recommend: the higher an item scores for a basket, the earlier it is shown. */
@FunctionalInterface
interface Scorer {
    /** A score for every item, those of the basket included; the caller leaves these out. */
    double[] scores(int[] basket);
}
