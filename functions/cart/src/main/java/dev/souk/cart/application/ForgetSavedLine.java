package dev.souk.cart.application;

import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.ChangeLineResult;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.Sku;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A shopper does not want a line any more that was kept for later; that it was not kept is no error. */
public final class ForgetSavedLine {
    private final LineChanges changes;
    private final Clock clock;

    public ForgetSavedLine(Carts carts, ProductCopies products, Clock clock) {
        this.changes = new LineChanges(carts, products, clock);
        this.clock = clock;
    }

    /** @param expected the only version of the cart that may be changed, or null for any */
    public ChangeLineResult handle(CartId id, Owner owner, Sku sku, @Nullable Long expected) {
        return changes.apply(id, owner, sku, expected, cart -> cart.cart().forget(sku, clock.instant()));
    }
}
