package dev.souk.cart.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which carts went into a cart, and into which it went itself.
 *
 * @param sources the latest {@value #MAX_SOURCES}, each with the version that was merged
 * @param target null while the cart was not merged into another
 */
public record Mergers(List<Source> sources, @Nullable CartId target) {
    public static final Mergers NONE = new Mergers(List.of(), null);

    /** Keeps the cart's item small; the source itself remembers its target for good. */
    static final int MAX_SOURCES = 20;

    /** A cart that was merged, as it was then. */
    public record Source(CartId cart, long version) {}

    public Mergers {
        sources = List.copyOf(sources);
    }

    Mergers plus(Cart source) {
        List<Source> more = new ArrayList<>(sources);
        more.add(new Source(source.id(), source.version()));
        return new Mergers(more.subList(Math.max(0, more.size() - MAX_SOURCES), more.size()), target);
    }

    Mergers into(CartId cart) {
        return new Mergers(sources, cart);
    }
}
