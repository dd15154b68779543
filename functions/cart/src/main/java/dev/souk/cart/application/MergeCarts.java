package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.LineChange.Changed;
import dev.souk.cart.domain.MergeCartsResult;
import dev.souk.cart.domain.MergeCartsResult.CartBusy;
import dev.souk.cart.domain.MergeCartsResult.CartClosed;
import dev.souk.cart.domain.MergeCartsResult.CartFull;
import dev.souk.cart.domain.MergeCartsResult.Merged;
import dev.souk.cart.domain.MergeCartsResult.NoSuchCart;
import dev.souk.cart.domain.MergedLines;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.retry.Backoff;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer who signed in takes over what was put into a cart as a guest. One transaction fills the target and closes
 * the source, so of any number of repetitions, at once or later, one does it and the others find it done.
 */
public final class MergeCarts {
    private static final int MAX_ATTEMPTS = 10;

    private final Carts carts;
    private final OwnedCarts owned;
    private final CartPricing pricing;
    private final Clock clock;

    public MergeCarts(Carts carts, ProductCopies products, Clock clock) {
        this.carts = carts;
        this.owned = new OwnedCarts(carts, clock);
        this.pricing = new CartPricing(products);
        this.clock = clock;
    }

    /**
     * @param targetId a cart of the customer's
     * @param sourceId another, of the customer's or of the guest's
     * @param guest who the customer was before signing in; null when that is not proven
     */
    public MergeCartsResult handle(CartId targetId, Owner customer, CartId sourceId, @Nullable Owner guest) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            // The source first: one found merged was merged before the target is read, which then shows it. Signing in
            // may
            // have handed it over already.
            Optional<Cart> source = owned.find(sourceId, customer, guest);
            Optional<Cart> target = owned.find(targetId, customer);
            if (target.isEmpty() || source.isEmpty()) {
                return new NoSuchCart();
            }
            Optional<MergeCartsResult> result = attempt(target.get(), source.get());
            if (result.isPresent()) {
                return result.get();
            }
        }
        return new CartBusy();
    }

    /** Empty when another change got in first. */
    private Optional<MergeCartsResult> attempt(Cart target, Cart source) {
        if (target.id().equals(source.mergers().target())) {
            return Optional.of(new Merged(pricing.of(target)));
        }
        if (!target.isOpen() || !source.isOpen()) {
            return Optional.of(new CartClosed());
        }
        Optional<Changed> merged = MergedLines.of(target, source, clock.instant());
        if (merged.isEmpty()) {
            return Optional.of(new CartFull());
        }
        Cart after = merged.get().cart();
        boolean done = carts.change(List.of(
                new CartChange(target, after, merged.get().facts()),
                new CartChange(source, source.mergedInto(target.id()), List.of())));
        return done ? Optional.of(new Merged(pricing.of(after))) : Optional.empty();
    }
}
