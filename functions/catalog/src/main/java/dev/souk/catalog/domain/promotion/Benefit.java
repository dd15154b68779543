package dev.souk.catalog.domain.promotion;

import dev.souk.catalog.domain.ProductDetails;
import dev.souk.kernel.Money;

/** How a promotion's discount is computed. */
public sealed interface Benefit {
    /** A share of the price, 1 to 100 percent. */
    record Percent(int percent) implements Benefit {
        /** @throws IllegalArgumentException when the share is none or more than everything */
        public Percent {
            requireWithin("percent", percent, 100);
        }
    }

    /** An amount, at least one minor unit of {@value ProductDetails#CURRENCY}. */
    record Fixed(Money amount) implements Benefit {
        /** @throws IllegalArgumentException when nothing is taken off, or in another currency */
        public Fixed {
            requirePrice("amount", amount);
        }
    }

    /**
     * Of every {@code buy + get} units, the {@code get} cheapest are free.
     *
     * @param buy 1 to 99
     * @param get 1 to 99
     */
    record BuyXGetY(int buy, int get) implements Benefit {
        /** @throws IllegalArgumentException when a quantity is out of range */
        public BuyXGetY {
            requireWithin("buyQuantity", buy, 99);
            requireWithin("getQuantity", get, 99);
        }
    }

    private static void requireWithin(String what, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException("%s must be between 1 and %d, got %d".formatted(what, max, value));
        }
    }

    /** @throws IllegalArgumentException when the amount is zero or not in the shop's currency */
    static void requirePrice(String what, Money amount) {
        if (amount.isZero() || !amount.currency().equals(ProductDetails.CURRENCY)) {
            throw new IllegalArgumentException("%s must be at least 1 minor unit of %s, got %d of %s"
                    .formatted(what, ProductDetails.CURRENCY, amount.amount(), amount.currency()));
        }
    }
}
