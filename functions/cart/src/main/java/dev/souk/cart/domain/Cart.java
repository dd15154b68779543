package dev.souk.cart.domain;

import dev.souk.cart.domain.LineChange.Changed;
import dev.souk.cart.domain.LineChange.Closed;
import dev.souk.cart.domain.LineChange.Full;
import dev.souk.cart.domain.LineChange.NotInCart;
import dev.souk.cart.domain.LineChange.Unchanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one shopper means to buy.
 *
 * @param lines at most {@value #MAX_LINES}, each of another product, in the order in which they came
 * @param saved as many for later, none of a product that is on a line
 * @param version 1 when opened, one more with every change
 */
public record Cart(
        CartId id,
        Ownership ownership,
        List<CartLine> lines,
        List<CartLine> saved,
        CartStatus status,
        Mergers mergers,
        long version,
        Activity activity) {
    /** What inventory reserves in one transaction; keeps the cart's item, and the quote made from it, small. */
    public static final int MAX_LINES = 49;

    /** @throws IllegalArgumentException when there are too many lines or two of one product */
    public Cart {
        lines = List.copyOf(lines);
        saved = List.copyOf(saved);
        if (lines.size() > MAX_LINES || saved.size() > MAX_LINES) {
            throw new IllegalArgumentException("a cart must have at most %d lines, and as many for later, got %d and %d"
                    .formatted(MAX_LINES, lines.size(), saved.size()));
        }
        List<Sku> all = new ArrayList<>(skusOf(lines));
        all.addAll(skusOf(saved));
        if (all.stream().distinct().count() != all.size()) {
            throw new IllegalArgumentException("a cart must hold each product once, got one twice");
        }
    }

    public static Cart open(CartId id, Owner owner, Instant now) {
        return new Cart(
                id,
                Ownership.of(owner),
                List.of(),
                List.of(),
                CartStatus.OPEN,
                Mergers.NONE,
                1,
                Activity.first(owner, now));
    }

    public Owner owner() {
        return ownership.owner();
    }

    public boolean isOpen() {
        return status == CartStatus.OPEN;
    }

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(activity.expiresAt());
    }

    /** Sets how many units of the product the cart holds; one that was saved for later is back with that. */
    public LineChange put(CartLine line, Instant now) {
        if (!isOpen()) {
            return new Closed();
        }
        if (lines.contains(line)) {
            return new Unchanged();
        }
        int position = skus().indexOf(line.sku());
        if (position < 0 && lines.size() == MAX_LINES) {
            return new Full();
        }
        List<CartLine> changed = new ArrayList<>(lines);
        if (position < 0) {
            changed.add(line);
        } else {
            changed.set(position, line);
        }
        int before = position < 0 ? 0 : lines.get(position).quantity().units();
        return new Changed(
                with(changed, without(saved, line.sku()), now),
                CartFact.moved(line.sku(), line.quantity().units() - before));
    }

    /** Takes the product out; that it was not in the cart is no error. */
    public LineChange remove(Sku sku, Instant now) {
        if (!isOpen()) {
            return new Closed();
        }
        int position = skus().indexOf(sku);
        if (position < 0) {
            return new Unchanged();
        }
        return new Changed(
                with(without(lines, sku), saved, now),
                CartFact.moved(sku, -lines.get(position).quantity().units()));
    }

    /** Takes a line out and keeps it for later; it is not quoted until it is put back. */
    public LineChange save(Sku sku, Instant now) {
        if (!isOpen()) {
            return new Closed();
        }
        if (skusOf(saved).contains(sku)) {
            return new Unchanged();
        }
        int position = skus().indexOf(sku);
        if (position < 0) {
            return new NotInCart(sku);
        }
        if (saved.size() == MAX_LINES) {
            return new Full();
        }
        List<CartLine> later = new ArrayList<>(saved);
        later.add(lines.get(position));
        return new Changed(
                with(without(lines, sku), later, now),
                CartFact.moved(sku, -lines.get(position).quantity().units()));
    }

    /** Forgets what was saved for later; that it was not saved is no error. */
    public LineChange forget(Sku sku, Instant now) {
        if (!isOpen()) {
            return new Closed();
        }
        return skusOf(saved).contains(sku)
                ? new Changed(with(lines, without(saved, sku), now), List.of())
                : new Unchanged();
    }

    /** This cart after an order made from it was confirmed. */
    public Cart checkedOut() {
        return next(ownership, lines, saved, CartStatus.CHECKED_OUT, mergers, activity);
    }

    /** This cart after its lines went into another. */
    public Cart mergedInto(CartId target) {
        return next(ownership, lines, saved, CartStatus.MERGED, mergers.into(target), activity);
    }

    /** This cart with the lines of another in it. */
    Cart with(List<CartLine> changed, List<CartLine> later, Mergers more, Instant now) {
        Activity changedNow = activity.changed(owner(), now, !changed.isEmpty());
        return next(ownership, changed, later, status, more, changedNow);
    }

    /** This cart in the hands of someone else, who lets it live as long as own ones. */
    public Cart handedTo(Owner next, Instant now) {
        return next(ownership.handedTo(next), lines, saved, status, mergers, activity.handedTo(next, now));
    }

    /** This cart after it was told that nobody touched it for long. */
    public Cart abandoned() {
        return next(ownership, lines, saved, status, mergers, activity.unwatched());
    }

    public List<Sku> skus() {
        return skusOf(lines);
    }

    private Cart with(List<CartLine> changed, List<CartLine> later, Instant now) {
        return with(changed, later, mergers, now);
    }

    private Cart next(
            Ownership whose, List<CartLine> in, List<CartLine> later, CartStatus then, Mergers merged, Activity now) {
        return new Cart(id, whose, in, later, then, merged, version + 1, now);
    }

    private static List<CartLine> without(List<CartLine> lines, Sku sku) {
        return lines.stream().filter(line -> !line.sku().equals(sku)).toList();
    }

    private static List<Sku> skusOf(List<CartLine> lines) {
        return lines.stream().map(CartLine::sku).toList();
    }
}
