package dev.souk.cart;

import dev.souk.cart.application.CartChange;
import dev.souk.cart.application.Carts;
import dev.souk.cart.application.IdleCarts;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.dynamodb.StaleWrite;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carts in a map, the file of idle ones in a set. */
public final class InMemoryCarts implements Carts, IdleCarts {
    private final Map<CartId, Cart> carts = new HashMap<>();
    private final Set<Entry> filed = new LinkedHashSet<>();
    private final List<CartFact> told = new ArrayList<>();
    private @Nullable Instant progress;

    /** All facts, in the order in which they came to be. */
    public synchronized List<CartFact> told() {
        return List.copyOf(told);
    }

    @Override
    public synchronized Optional<Cart> find(CartId id) {
        return Optional.ofNullable(carts.get(id));
    }

    @Override
    public synchronized Collection<Cart> of(Owner owner, boolean closed) {
        return carts.values().stream()
                .filter(cart -> cart.owner().equals(owner) && (closed || cart.isOpen()))
                .toList();
    }

    @Override
    public synchronized boolean open(Cart cart) {
        if (carts.containsKey(cart.id())) {
            throw new StaleWrite("cart is there already");
        }
        if (of(cart.owner(), false).size() >= MAX_OPEN) {
            return false;
        }
        carts.put(cart.id(), cart);
        return true;
    }

    @Override
    public synchronized boolean change(List<CartChange> changes) {
        if (!changes.stream().allMatch(change -> isCurrent(change.before()))) {
            return false;
        }
        for (CartChange change : changes) {
            Cart after = change.after();
            carts.put(after.id(), after);
            told.addAll(change.facts());
            if (after.activity().watched() && !change.before().activity().watched()) {
                filed.add(new Entry(after.id(), after.activity().changedAt().truncatedTo(ChronoUnit.HOURS)));
            }
        }
        return true;
    }

    @Override
    public synchronized boolean delete(Cart before) {
        return isCurrent(before) && carts.remove(before.id()) != null;
    }

    @Override
    public synchronized boolean forget(Owner owner) {
        return carts.values().stream().noneMatch(cart -> cart.owner().equals(owner));
    }

    @Override
    public synchronized void tell(Cart cart, List<CartFact> facts) {
        told.addAll(facts);
    }

    private boolean isCurrent(Cart before) {
        Cart current = carts.get(before.id());
        return current != null && current.version() == before.version();
    }

    @Override
    public synchronized List<Entry> filedUnder(Instant hour, int limit) {
        return filed.stream()
                .filter(entry -> entry.hour().equals(hour))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void move(Entry entry, Instant hour) {
        drop(entry);
        filed.add(new Entry(entry.cart(), hour));
    }

    @Override
    public synchronized void drop(Entry entry) {
        filed.remove(entry);
    }

    @Override
    public synchronized Optional<Instant> progress() {
        return Optional.ofNullable(progress);
    }

    @Override
    public synchronized void advance(Instant hour) {
        Instant before = progress;
        progress = before == null || before.isBefore(hour) ? hour : before;
    }
}
