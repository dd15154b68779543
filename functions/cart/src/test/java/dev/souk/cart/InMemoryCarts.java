package dev.souk.cart;

import dev.souk.cart.application.Carts;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.dynamodb.StaleWrite;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Carts in a map. */
public final class InMemoryCarts implements Carts {
    private final Map<CartId, Cart> carts = new HashMap<>();

    @Override
    public synchronized Optional<Cart> find(CartId id, Owner owner) {
        return Optional.ofNullable(carts.get(id)).filter(cart -> cart.owner().equals(owner));
    }

    @Override
    public synchronized void open(Cart cart) {
        if (carts.putIfAbsent(cart.id(), cart) != null) {
            throw new StaleWrite("cart is there already");
        }
    }

    @Override
    public synchronized boolean replace(Cart before, Cart after) {
        Cart current = carts.get(before.id());
        if (current == null || current.version() != before.version()) {
            return false;
        }
        carts.put(after.id(), after);
        return true;
    }
}
