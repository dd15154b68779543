package dev.souk.recommendations.domain;

/** What a shopper did with a product. */
public enum Signal {
    BOUGHT(1.0, 50),
    /** Put into the cart: meant, not yet done. */
    CARTED(0.7, 20),
    VIEWED(0.5, 20);

    private final double weight;
    private final int kept;

    Signal(double weight, int kept) {
        this.weight = weight;
        this.kept = kept;
    }

    /** How much it says about the shopper's taste, against a purchase. */
    public double weight() {
        return weight;
    }

    /** How many products of this kind a history keeps. */
    int kept() {
        return kept;
    }
}
