package dev.souk.cart.application;

import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.ChangeLineResult;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.Sku;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A shopper keeps a line for later; putting the product into the cart again brings it back. */
public final class SaveLine {
    private final LineChanges changes;
    private final Clock clock;

    public SaveLine(Carts carts, ProductCopies products, Clock clock) {
        this.changes = new LineChanges(carts, products, clock);
        this.clock = clock;
    }

    /** @param expected the only version of the cart that may be changed, or null for any */
    public ChangeLineResult handle(CartId id, Owner owner, Sku sku, @Nullable Long expected) {
        return changes.apply(id, owner, sku, expected, cart -> cart.cart().save(sku, clock.instant()));
    }
}
