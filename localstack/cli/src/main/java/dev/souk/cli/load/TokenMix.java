package dev.souk.cli.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Payment tokens in their proportions, spread evenly and in a fixed order, so that two runs with the same mix do the
 * same.
 */
public final class TokenMix {
    private final List<String> tokens;

    private TokenMix(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /**
     * @param text e.g. {@code tok_approve=90,tok_decline=10}; the weights are parts of their sum
     * @throws IllegalArgumentException unless every part is a name and a weight from 1 to 1000
     */
    public static TokenMix parse(String text) {
        List<String> names = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] pair = part.strip().split("=", -1);
            if (pair.length != 2 || pair[0].isBlank() || !pair[1].matches("[1-9]\\d{0,2}|1000")) {
                throw new IllegalArgumentException("expected token=weight,…, got '%s'".formatted(part));
            }
            names.add(pair[0]);
            weights.add(Integer.parseInt(pair[1]));
        }
        return new TokenMix(spread(names, weights));
    }

    /** Largest remainder first: at every point the tokens given out so far are as close to the weights as can be. */
    private static List<String> spread(List<String> names, List<Integer> weights) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        int[] credit = new int[names.size()];
        List<String> order = new ArrayList<>();
        for (int i = 0; i < sum; i++) {
            int best = 0;
            for (int k = 0; k < credit.length; k++) {
                credit[k] += weights.get(k);
                best = credit[k] > credit[best] ? k : best;
            }
            credit[best] -= sum;
            order.add(names.get(best));
        }
        return order;
    }

    /** The token of the order with this number, from 0. */
    public String of(int order) {
        return tokens.get(order % tokens.size());
    }
}
