package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.retry.Backoff;
import java.util.List;
import java.util.Optional;

/** An order made from a cart was confirmed: the cart is done with. Doing it again changes nothing. */
public final class CheckOutCart {
    private static final int MAX_ATTEMPTS = 10;

    private final Carts carts;

    public CheckOutCart(Carts carts) {
        this.carts = carts;
    }

    /**
     * A cart that is gone, expired meanwhile, needs nothing.
     *
     * @param owner who ordered, perhaps as the guest that the cart's owner was then
     * @throws IllegalStateException when the cart kept changing under it; to be tried again later
     */
    public void handle(CartId id, Owner owner) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            Optional<Cart> open = carts.find(id)
                    .filter(cart -> cart.isOpen() && cart.ownership().includes(owner));
            if (open.isEmpty() || carts.replace(open.get(), open.get().checkedOut(), List.of())) {
                return;
            }
        }
        throw new IllegalStateException(
                "a cart must hold still to be checked out, it changed %d times".formatted(MAX_ATTEMPTS));
    }
}
