package dev.souk.cart.domain;

import java.util.List;

/** What a change of one line makes of a cart. */
public sealed interface LineChange {
    /** The cart with the change in it, one version on, and what there is to tell of it. */
    record Changed(Cart cart, List<CartFact> facts) implements LineChange {
        public Changed {
            facts = List.copyOf(facts);
        }
    }

    /** The cart already was like that. */
    record Unchanged() implements LineChange {}

    /** The cart is checked out or merged and does not change any more. */
    record Closed() implements LineChange {}

    /** The cart holds as many distinct products as it may. */
    record Full() implements LineChange {}

    /** The catalogue never mentioned this product, or withdrew it. */
    record Unknown(Sku sku) implements LineChange {}

    /** There is no line of this product that could be saved for later. */
    record NotInCart(Sku sku) implements LineChange {}
}
