package dev.souk.cart.domain;

import dev.souk.kernel.Money;
import java.util.List;

/** What others hear of a cart. */
public sealed interface CartFact {
    /** @param units how many more of it the cart holds now */
    record ItemAdded(Sku sku, int units) implements CartFact {}

    /** @param units how many fewer of it the cart holds now */
    record ItemRemoved(Sku sku, int units) implements CartFact {}

    /** The lines of another cart came in. */
    record Merged(CartId source) implements CartFact {}

    /** A binding price was given. */
    record Quoted(String quoteId, Money total) implements CartFact {}

    /** Nobody touched the cart for long. */
    record Abandoned() implements CartFact {}

    /** The facts of so many units more, or fewer when negative. */
    static List<CartFact> moved(Sku sku, int units) {
        if (units == 0) {
            return List.of();
        }
        return List.of(units > 0 ? new ItemAdded(sku, units) : new ItemRemoved(sku, -units));
    }
}
