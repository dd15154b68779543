package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.ChangeLineResult;
import dev.souk.cart.domain.ChangeLineResult.CartBusy;
import dev.souk.cart.domain.ChangeLineResult.CartClosed;
import dev.souk.cart.domain.ChangeLineResult.CartFull;
import dev.souk.cart.domain.ChangeLineResult.Done;
import dev.souk.cart.domain.ChangeLineResult.NoSuchCart;
import dev.souk.cart.domain.ChangeLineResult.NoSuchLine;
import dev.souk.cart.domain.ChangeLineResult.UnknownProduct;
import dev.souk.cart.domain.ChangeLineResult.VersionStale;
import dev.souk.cart.domain.LineChange;
import dev.souk.cart.domain.LineChange.Changed;
import dev.souk.cart.domain.LineChange.Closed;
import dev.souk.cart.domain.LineChange.Full;
import dev.souk.cart.domain.LineChange.NotInCart;
import dev.souk.cart.domain.LineChange.Unchanged;
import dev.souk.cart.domain.LineChange.Unknown;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.PricedCart;
import dev.souk.cart.domain.Sku;
import dev.souk.lambda.retry.Backoff;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes one line of a cart. A change says how the line shall be, so that repeating it changes nothing, and one that
 * another overtook is simply decided anew on the newer cart.
 */
final class LineChanges {
    /** Nine others may get in first, which a shopper with a few open tabs does not reach. */
    static final int MAX_ATTEMPTS = 10;

    private final Carts carts;
    private final OwnedCarts owned;
    private final CartPricing pricing;

    LineChanges(Carts carts, ProductCopies products, Clock clock) {
        this.carts = carts;
        this.owned = new OwnedCarts(carts, clock);
        this.pricing = new CartPricing(products);
    }

    /** @param expected the only version of the cart that may be changed, or null for any */
    ChangeLineResult apply(
            CartId id, Owner owner, Sku sku, @Nullable Long expected, Function<PricedCart, LineChange> change) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            Optional<Cart> found = owned.find(id, owner);
            if (found.isEmpty()) {
                return new NoSuchCart();
            }
            Cart before = found.get();
            if (expected != null && expected != before.version()) {
                return new VersionStale(before.version());
            }
            Optional<ChangeLineResult> result = attempt(pricing.of(before, List.of(sku)), change);
            if (result.isPresent()) {
                return result.get();
            }
        }
        return new CartBusy();
    }

    /** Empty when another change got in first. */
    private Optional<ChangeLineResult> attempt(PricedCart before, Function<PricedCart, LineChange> change) {
        return switch (change.apply(before)) {
            case Changed(Cart after, List<CartFact> facts) ->
                carts.replace(before.cart(), after, facts)
                        ? Optional.of(new Done(new PricedCart(after, before.products())))
                        : Optional.empty();
            case Unchanged _ -> Optional.of(new Done(before));
            case Closed _ -> Optional.of(new CartClosed());
            case Full _ -> Optional.of(new CartFull());
            case Unknown(Sku sku) -> Optional.of(new UnknownProduct(sku));
            case NotInCart(Sku sku) -> Optional.of(new NoSuchLine(sku));
        };
    }
}
