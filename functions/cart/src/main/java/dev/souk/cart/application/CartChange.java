package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact;
import java.util.List;

/** A cart as it was read, as it shall be, and what there is to tell of it. */
public record CartChange(Cart before, Cart after, List<CartFact> facts) {
    public CartChange {
        facts = List.copyOf(facts);
    }
}
