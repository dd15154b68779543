package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import java.util.Optional;

/** The carts. An expired one may or may not still be found. */
public interface Carts {
    /** Never older than the last finished write; empty for a cart of another owner as for one that is not there. */
    Optional<Cart> find(CartId id, Owner owner);

    /** Stores a new cart; fails when its id is taken. */
    void open(Cart cart);

    /**
     * Replaces {@code before} by {@code after}.
     *
     * @return false, with nothing changed, when the cart is not {@code before} any more
     */
    boolean replace(Cart before, Cart after);
}
