package dev.souk.cli.evaluation;

import java.util.Arrays;

/**
 * How early the item that was left out of a basket is shown, over every item of every test basket of two or more.
 *
 * @param at5 share of cases in which it is among the first five
 * @param at10 among the first ten
 * @param meanReciprocalRank 1 when it always comes first, 1/2 when it always comes second
 * @param cases how many items were left out
 */
record HitRates(double at5, double at10, double meanReciprocalRank, int cases) {

    /** Leaves every item of every basket out once and looks where the scorer would show it. */
    static HitRates of(Scorer scorer, BasketHistory test) {
        int cases = 0;
        int five = 0;
        int ten = 0;
        double reciprocal = 0;
        for (int[] basket : test.baskets()) {
            for (int left = 0; left < basket.length && basket.length > 1; left++) {
                double rank = rank(scorer, basket, basket[left]);
                cases++;
                five += rank <= 5 ? 1 : 0;
                ten += rank <= 10 ? 1 : 0;
                reciprocal += 1 / rank;
            }
        }
        return new HitRates((double) five / cases, (double) ten / cases, reciprocal / cases, cases);
    }

    /** Of items with the very same score, half are taken to come first. */
    private static double rank(Scorer scorer, int[] basket, int wanted) {
        int[] rest = Arrays.stream(basket).filter(item -> item != wanted).toArray();
        double[] scores = scorer.scores(rest).clone();
        for (int item : rest) {
            scores[item] = Double.NEGATIVE_INFINITY;
        }
        double own = scores[wanted];
        long higher = Arrays.stream(scores).filter(score -> score > own).count();
        long same = Arrays.stream(scores).filter(score -> score == own).count() - 1;
        return 1 + higher + same / 2.0;
    }
}
