package dev.souk.cart.domain;

import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a cart that another one goes into: quantities of the same product add up, at most to what a line may
 * hold, and the lower price counts as the one seen. So it does not matter which of several carts goes in first.
 */
public final class MergedLines {
    private MergedLines() {}

    /** The target with the source in it; empty when it would hold too many products. */
    public static Optional<LineChange.Changed> of(Cart target, Cart source, Instant now) {
        Map<Sku, CartLine> lines = bySku(target.lines());
        List<CartFact> facts = new ArrayList<>();
        for (CartLine line : source.lines()) {
            CartLine before = lines.get(line.sku());
            CartLine merged = before == null ? line : sum(before, line);
            lines.put(line.sku(), merged);
            int units = before == null ? 0 : before.quantity().units();
            facts.addAll(CartFact.moved(line.sku(), merged.quantity().units() - units));
        }
        Map<Sku, CartLine> saved = bySku(target.saved());
        source.saved().forEach(line -> saved.merge(line.sku(), line, MergedLines::sum));
        saved.keySet().removeAll(lines.keySet());
        if (lines.size() > Cart.MAX_LINES || saved.size() > Cart.MAX_LINES) {
            return Optional.empty();
        }
        Cart merged = target.with(
                List.copyOf(lines.values()),
                List.copyOf(saved.values()),
                target.mergers().plus(source),
                now);
        facts.add(new CartFact.Merged(source.id()));
        return Optional.of(new LineChange.Changed(merged, facts));
    }

    private static Map<Sku, CartLine> bySku(List<CartLine> lines) {
        Map<Sku, CartLine> bySku = new LinkedHashMap<>();
        lines.forEach(line -> bySku.put(line.sku(), line));
        return bySku;
    }

    private static CartLine sum(CartLine one, CartLine other) {
        int units =
                Math.min(Quantity.MAX, one.quantity().units() + other.quantity().units());
        return new CartLine(one.sku(), new Quantity(units), lower(one.seenPrice(), other.seenPrice()));
    }

    private static @Nullable Money lower(@Nullable Money one, @Nullable Money other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.amount() <= other.amount() ? one : other;
    }
}
