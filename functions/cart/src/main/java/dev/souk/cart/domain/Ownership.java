package dev.souk.cart.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whose cart it is.
 *
 * @param former the guest who had it before signing in, whom an order may still name; null for none
 */
public record Ownership(Owner owner, @Nullable Owner former) {
    static Ownership of(Owner owner) {
        return new Ownership(owner, null);
    }

    Ownership handedTo(Owner next) {
        return next.equals(owner) ? this : new Ownership(next, owner);
    }

    /** Whether the cart is or was this one's. */
    public boolean includes(Owner someone) {
        return someone.equals(owner) || someone.equals(former);
    }
}
