package dev.souk.cart.domain.promotion;

import dev.souk.cart.domain.Apportionment;
import dev.souk.cart.domain.Shipping;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.promotion.Benefit.BuyXGetY;
import dev.souk.cart.domain.promotion.Benefit.Fixed;
import dev.souk.cart.domain.promotion.Benefit.Percent;
import dev.souk.kernel.Money;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What promotions have left of each line so far; in the order of skus, so that the order of lines does not matter. */
final class Remainder {
    private final List<PricedLine> lines;
    private final Map<Sku, Long> left = new LinkedHashMap<>();

    Remainder(List<PricedLine> lines) {
        this.lines = lines.stream()
                .sorted(Comparator.comparing(line -> line.sku().value()))
                .toList();
        this.lines.forEach(line -> left.put(line.sku(), line.total()));
    }

    /** Takes off what the rule says, and answers how much from which line; empty when that is nothing. */
    Optional<Map<Sku, Money>> take(PromotionRule rule) {
        List<PricedLine> about = lines.stream().filter(rule::isAbout).toList();
        Map<Sku, Money> shares = new LinkedHashMap<>();
        shares(rule.benefit(), about).forEach((sku, share) -> {
            long taken = Math.min(share, leftOf(sku));
            if (taken > 0) {
                left.merge(sku, -taken, Long::sum);
                shares.put(sku, new Money(taken, Shipping.CURRENCY));
            }
        });
        return shares.isEmpty() ? Optional.empty() : Optional.of(shares);
    }

    private Map<Sku, Long> shares(Benefit benefit, List<PricedLine> about) {
        return switch (benefit) {
            case BuyXGetY free -> freeUnits(free, about);
            case Percent(int percent) -> {
                Map<Sku, Long> shares = new LinkedHashMap<>();
                about.forEach(line -> shares.put(line.sku(), share(leftOf(line.sku()), percent)));
                yield shares;
            }
            case Fixed(long amount) -> spread(amount, about);
        };
    }

    /**
     * Of every whole group of units, as many as are free: the cheapest of all, whichever group they came with. Units beyond
     * the last whole group are paid.
     */
    private static Map<Sku, Long> freeUnits(BuyXGetY benefit, List<PricedLine> about) {
        int units = about.stream().mapToInt(line -> line.quantity().units()).sum();
        int free = units / (benefit.buy() + benefit.get()) * benefit.get();
        Map<Sku, Long> shares = new LinkedHashMap<>();
        for (PricedLine line : about.stream()
                .sorted(Comparator.comparingLong(PricedLine::unitPrice))
                .toList()) {
            int taken = Math.min(free, line.quantity().units());
            shares.put(line.sku(), line.unitPrice() * taken);
            free -= taken;
        }
        return shares;
    }

    /** Half a cent is rounded up, in the customer's favour, line by line. */
    private static long share(long amount, int percent) {
        // Split, so that no intermediate result is larger than the amount.
        long hundreds = amount / Percent.ALL;
        long rest = amount % Percent.ALL;
        return hundreds * percent + (rest * percent * 2 + Percent.ALL) / (2 * Percent.ALL);
    }

    /** An amount over what is left, in proportion, by largest remainder. */
    private Map<Sku, Long> spread(long amount, List<PricedLine> about) {
        List<Long> weights = about.stream().map(line -> leftOf(line.sku())).toList();
        long sum = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        List<Long> parts = Apportionment.of(Math.min(amount, sum), weights);
        Map<Sku, Long> shares = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            shares.put(about.get(i).sku(), parts.get(i));
        }
        return shares;
    }

    private long leftOf(Sku sku) {
        return left.getOrDefault(sku, 0L);
    }
}
