package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.OpenCartResult;
import dev.souk.cart.domain.OpenCartResult.Opened;
import dev.souk.cart.domain.OpenCartResult.TooManyCarts;
import dev.souk.cart.domain.Owner;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** A shopper takes an empty cart. */
public final class OpenCart {
    private final Carts carts;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public OpenCart(Carts carts, Clock clock, Supplier<UUID> ids) {
        this.carts = carts;
        this.clock = clock;
        this.ids = ids;
    }

    public OpenCartResult handle(Owner owner) {
        Instant now = clock.instant();
        Cart cart = Cart.open(new CartId(ids.get().toString()), owner, now);
        if (carts.open(cart)) {
            return new Opened(cart);
        }
        // Expired carts count until they are gone; the table does not hurry.
        carts.of(owner, false).stream().filter(old -> old.isExpiredAt(now)).forEach(carts::delete);
        return carts.open(cart) ? new Opened(cart) : new TooManyCarts();
    }
}
