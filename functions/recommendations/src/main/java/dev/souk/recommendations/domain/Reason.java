package dev.souk.recommendations.domain;

/** Why a product is recommended. */
public sealed interface Reason {
    /** Others bought it with this product. */
    record BoughtTogether(Sku with) implements Reason {}

    /** It is of the same category as this product. */
    record Related(Sku to) implements Reason {}

    /** Many buy it. */
    record Popular() implements Reason {}

    /** Others bought it with something from this shopper's own history. */
    record Because(Signal signal, Sku of) implements Reason {}
}
