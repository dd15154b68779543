package dev.souk.cart.application;

import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.ChangeLineResult;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.Sku;
import dev.souk.kernel.Quantity;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A shopper says how many units of a product the own cart shall hold. */
public final class PutLine {
    private final LineChanges changes;
    private final Clock clock;

    public PutLine(Carts carts, ProductCopies products, Clock clock) {
        this.changes = new LineChanges(carts, products, clock);
        this.clock = clock;
    }

    /** @param expected the only version of the cart that may be changed, or null for any */
    public ChangeLineResult handle(CartId id, Owner owner, Sku sku, Quantity quantity, @Nullable Long expected) {
        return changes.apply(id, owner, sku, expected, cart -> cart.put(sku, quantity, clock.instant()));
    }
}
