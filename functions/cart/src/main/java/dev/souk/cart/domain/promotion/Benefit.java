package dev.souk.cart.domain.promotion;

/** How a promotion's discount is computed; the kinds take effect in the order in which they stand here. */
public sealed interface Benefit {
    /** Of every {@code buy + get} units, the {@code get} cheapest are free. */
    record BuyXGetY(int buy, int get) implements Benefit {
        /** @throws IllegalArgumentException when a quantity is below 1 */
        public BuyXGetY {
            requirePositive("buyQuantity", buy);
            requirePositive("getQuantity", get);
        }
    }

    /** A share of what each line costs. */
    record Percent(int percent) implements Benefit {
        public static final int ALL = 100;

        /** @throws IllegalArgumentException unless the share is 1 to 100 percent */
        public Percent {
            requirePositive("percent", percent);
            if (percent > ALL) {
                throw new IllegalArgumentException("percent must be at most 100, got %d".formatted(percent));
            }
        }
    }

    /** An amount in minor units of the shop's currency, spread over the lines. */
    record Fixed(long amount) implements Benefit {
        /** @throws IllegalArgumentException when nothing is taken off */
        public Fixed {
            requirePositive("amount", amount);
        }
    }

    /** When it takes effect among others, from 0. */
    default int rank() {
        return switch (this) {
            case BuyXGetY _ -> 0;
            case Percent _ -> 1;
            case Fixed _ -> 2;
        };
    }

    private static void requirePositive(String what, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s must be at least 1, got %d".formatted(what, value));
        }
    }
}
