package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The carts. An expired one may or may not still be found. */
public interface Carts {
    /** So many carts can a shopper open; more can come to one by signing in. */
    int MAX_OPEN = 20;

    /** Never older than the last finished write. */
    Optional<Cart> find(CartId id);

    /** As {@link #find(CartId)}, but empty for a cart of another owner as for one that is not there. */
    default Optional<Cart> find(CartId id, Owner owner) {
        return find(id).filter(cart -> cart.owner().equals(owner));
    }

    /** The owner's open carts; with {@code closed}, the others as well. */
    Collection<Cart> of(Owner owner, boolean closed);

    /**
     * Stores a new cart; fails when its id is taken.
     *
     * @return false, with nothing changed, when the owner has {@link #MAX_OPEN} open carts
     */
    boolean open(Cart cart);

    /**
     * Makes all changes or none, and tells their facts.
     *
     * @return false, with nothing changed, when a cart is not {@code before} any more
     */
    boolean change(List<CartChange> changes);

    /** As {@link #change} of one cart. */
    default boolean replace(Cart before, Cart after, List<CartFact> facts) {
        return change(List.of(new CartChange(before, after, facts)));
    }

    /**
     * Removes a cart without a trace.
     *
     * @return false, with nothing changed, when it is not {@code before} any more
     */
    boolean delete(Cart before);

    /**
     * Removes what is kept about an owner besides carts.
     *
     * @return false, with nothing changed, when the owner still has carts
     */
    boolean forget(Owner owner);

    /** Tells what happened to a cart without changing it. */
    void tell(Cart cart, List<CartFact> facts);
}
