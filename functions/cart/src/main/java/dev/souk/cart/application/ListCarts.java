package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.Owner;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** A shopper looks at the own open carts, the one changed last first. */
public final class ListCarts {
    /** More than one can open; who signs in with many guests' carts sees the latest. */
    public static final int MAX = 100;

    private final Carts carts;
    private final Clock clock;

    public ListCarts(Carts carts, Clock clock) {
        this.carts = carts;
        this.clock = clock;
    }

    public List<Cart> handle(Owner owner) {
        return carts.of(owner, false).stream()
                .filter(cart -> !cart.isExpiredAt(clock.instant()))
                .sorted(Comparator.comparing((Cart cart) -> cart.activity().changedAt())
                        .reversed()
                        .thenComparing(cart -> cart.id().value()))
                .limit(MAX)
                .toList();
    }
}
