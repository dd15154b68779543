package dev.souk.cli.evaluation;

import dev.souk.recommendations.domain.Affinity;
import dev.souk.recommendations.domain.Totals;
import java.util.Arrays;

/** The ways to recommend that are compared, each learnt from the same baskets. */
final class Scorers {
    /** EASE's regularisation; of 10 to 500 the best on this kind of baskets. */
    static final double EASE_LAMBDA = 200;
    /** How much popularity is added to EASE; of 0 to 1.5 the best on this kind of baskets. */
    static final double EASE_POPULARITY = 0.3;

    private Scorers() {}

    /** What most baskets hold, whatever is in this one. */
    static Scorer popularity(BasketHistory training) {
        double[] counts = training.counts();
        return _ -> counts;
    }

    /** How often an item was in one basket with each of these, summed. */
    static Scorer coOccurrence(BasketHistory training) {
        double[][] pairs = training.pairs(_ -> 1);
        return basket -> sumOfRows(pairs, basket);
    }

    /**
     * EASE (Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019, equation 8): with G = XᵀX and
     * P = (G + λI)⁻¹, the weights are −P(i,j)/P(j,j) off the diagonal and 0 on it. A term for popularity is added.
     */
    static Scorer ease(BasketHistory training) {
        int items = training.items();
        double[] counts = training.counts();
        double[][] gram = training.pairs(_ -> 1);
        for (int i = 0; i < items; i++) {
            gram[i][i] = counts[i] + EASE_LAMBDA;
        }
        double[][] weights = SymmetricInverse.of(gram);
        double[] diagonal = new double[items];
        Arrays.setAll(diagonal, i -> weights[i][i]);
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                weights[i][j] = i == j ? 0 : -weights[i][j] / diagonal[j];
            }
        }
        double all = training.baskets().size();
        return basket -> {
            double[] scores = sumOfRows(weights, basket);
            Arrays.setAll(scores, j -> scores[j] + EASE_POPULARITY * counts[j] / all);
            return scores;
        };
    }

    /** The very model that the recommendations domain serves with. */
    static Scorer souk(BasketHistory training) {
        double[] counts = training.counts();
        double[][] pairs = training.pairs(size -> 1.0 / (size - 1));
        double paired = Arrays.stream(pairs).flatMapToDouble(Arrays::stream).sum();
        var totals = new Totals(training.baskets().size(), Arrays.stream(counts).sum(), paired);
        Affinity model = Affinity.TUNED;
        return basket -> {
            double[] scores = new double[training.items()];
            Arrays.setAll(scores, candidate -> {
                double lifts = Arrays.stream(basket)
                        .mapToDouble(
                                item -> model.lift(pairs[item][candidate], counts[item], counts[candidate], totals))
                        .sum();
                return model.score(lifts, basket.length, counts[candidate], totals);
            });
            return scores;
        };
    }

    private static double[] sumOfRows(double[][] matrix, int[] rows) {
        double[] sum = new double[matrix.length];
        for (int row : rows) {
            Arrays.setAll(sum, column -> sum[column] + matrix[row][column]);
        }
        return sum;
    }
}
