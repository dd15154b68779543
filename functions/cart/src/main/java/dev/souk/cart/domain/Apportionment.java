package dev.souk.cart.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount in proportion to weights, to the last cent: largest remainder first, the earlier one on a tie. */
public final class Apportionment {
    private Apportionment() {}

    /**
     * @param amount not negative
     * @param weights not negative; when all are zero, the first takes everything
     * @return as many parts as weights, adding up to the amount
     */
    public static List<Long> of(long amount, List<Long> weights) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return IntStream.range(0, weights.size())
                    .mapToObj(i -> i == 0 ? amount : 0L)
                    .toList();
        }
        List<Long> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        long left = amount;
        for (long weight : weights) {
            BigInteger[] division = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(sum);
            parts.add(division[0].longValueExact());
            remainders.add(division[1]);
            left -= division[0].longValueExact();
        }
        // Stable, so that of equal remainders the earlier one comes first.
        List<Integer> order = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .toList();
        for (int i = 0; i < left; i++) {
            parts.set(order.get(i), parts.get(order.get(i)) + 1);
        }
        return List.copyOf(parts);
    }
}
