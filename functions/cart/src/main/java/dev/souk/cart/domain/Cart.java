package dev.souk.cart.domain;

import dev.souk.cart.domain.LineChange.Changed;
import dev.souk.cart.domain.LineChange.Closed;
import dev.souk.cart.domain.LineChange.Full;
import dev.souk.cart.domain.LineChange.Unchanged;
import dev.souk.kernel.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What one shopper means to buy.
 *
 * @param lines at most {@value #MAX_LINES}, each of another product, in the order in which they came
 * @param version 1 when opened, one more with every change
 * @param expiresAt whole seconds; from then on the cart does not exist any more. Every change puts it off
 */
public record Cart(CartId id, Owner owner, List<CartLine> lines, CartStatus status, long version, Instant expiresAt) {
    /** Keeps the cart's item, and the quote made from it, small. */
    public static final int MAX_LINES = 100;

    public static final Duration LIFETIME = Duration.ofDays(30);

    /** @throws IllegalArgumentException when there are too many lines or two of one product */
    public Cart {
        lines = List.copyOf(lines);
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException(
                    "a cart must have at most %d lines, got %d".formatted(MAX_LINES, lines.size()));
        }
        if (lines.stream().map(CartLine::sku).distinct().count() != lines.size()) {
            throw new IllegalArgumentException("a cart must hold each product once, got one twice");
        }
    }

    public static Cart open(CartId id, Owner owner, Instant now) {
        return new Cart(id, owner, List.of(), CartStatus.OPEN, 1, expiry(now));
    }

    /** Sets how many units of the product the cart holds. */
    public LineChange put(Sku sku, Quantity quantity, Instant now) {
        CartLine line = new CartLine(sku, quantity);
        if (status == CartStatus.CHECKED_OUT) {
            return new Closed();
        }
        if (lines.contains(line)) {
            return new Unchanged();
        }
        int position = positionOf(sku);
        if (position < 0 && lines.size() == MAX_LINES) {
            return new Full();
        }
        List<CartLine> changed = new ArrayList<>(lines);
        if (position < 0) {
            changed.add(line);
        } else {
            changed.set(position, line);
        }
        return new Changed(withLines(changed, now));
    }

    /** Takes the product out; that it was not in the cart is no error. */
    public LineChange remove(Sku sku, Instant now) {
        if (status == CartStatus.CHECKED_OUT) {
            return new Closed();
        }
        if (positionOf(sku) < 0) {
            return new Unchanged();
        }
        return new Changed(
                withLines(lines.stream().filter(line -> !line.sku().equals(sku)).toList(), now));
    }

    /** This cart after an order made from it was confirmed. */
    public Cart checkedOut() {
        return new Cart(id, owner, lines, CartStatus.CHECKED_OUT, version + 1, expiresAt);
    }

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public List<Sku> skus() {
        return lines.stream().map(CartLine::sku).toList();
    }

    private int positionOf(Sku sku) {
        return skus().indexOf(sku);
    }

    private Cart withLines(List<CartLine> changed, Instant now) {
        return new Cart(id, owner, changed, status, version + 1, expiry(now));
    }

    private static Instant expiry(Instant now) {
        return now.plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
    }
}
