package dev.souk.invariants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * I16: a coupon is redeemed by exactly the confirmed orders that name it, counted as often on the promotion and over its
 * customers, and no more often than it may be.
 */
final class CouponsAddUp implements Invariant {
    @Override
    public String id() {
        return "I16";
    }

    @Override
    public String promise() {
        return "redeemed coupons are those of confirmed orders, within their limits";
    }

    @Override
    public List<String> violations(Snapshot snapshot) {
        Map<String, Set<String>> named = named(snapshot);
        Map<String, Set<String>> redeemed = redeemed(snapshot);
        Map<String, Long> perCustomer = perCustomer(snapshot);
        Map<String, Row> promotions = new TreeMap<>();
        snapshot.promotions().forEach(row -> promotions.put(code(row), row));
        Set<String> codes = new TreeSet<>(promotions.keySet());
        codes.addAll(named.keySet());
        codes.addAll(redeemed.keySet());
        List<String> wrong = new ArrayList<>();
        for (String code : codes) {
            Set<String> orders = named.getOrDefault(code, Set.of());
            Set<String> inForce = redeemed.getOrDefault(code, Set.of());
            without(orders, inForce)
                    .forEach(order ->
                            wrong.add("%s: confirmed with %s, which it has not redeemed".formatted(order, code)));
            without(inForce, orders)
                    .forEach(order -> wrong.add("%s: holds %s, but is not confirmed with it".formatted(order, code)));
            wrong.addAll(greedy(snapshot, code, promotions.get(code)));
            wrong.addAll(miscounted(code, inForce.size(), promotions.get(code), perCustomer.getOrDefault(code, 0L)));
        }
        return wrong;
    }

    private static List<String> miscounted(String code, long inForce, @Nullable Row promotion, long customers) {
        List<String> wrong = new ArrayList<>();
        long counted = promotion == null ? 0 : promotion.number("redeemed");
        if (counted != inForce || customers != inForce) {
            wrong.add("%s: %d redemptions are in force, %d counted, %d over customers"
                    .formatted(code, inForce, counted, customers));
        }
        if (promotion != null && counted > limit(promotion, "limitTotal")) {
            wrong.add("%s: redeemed %d times of %d".formatted(code, counted, limit(promotion, "limitTotal")));
        }
        return wrong;
    }

    /** Customers who hold a coupon more often than one customer may. */
    private static List<String> greedy(Snapshot snapshot, String code, @Nullable Row promotion) {
        if (promotion == null) {
            return List.of();
        }
        long limit = limit(promotion, "limitPerCustomer");
        return snapshot.couponCustomers().stream()
                .filter(row -> code(row).equals(code) && row.number("redeemed") > limit)
                .map(row ->
                        "%s: one customer redeemed it %d times of %d".formatted(code, row.number("redeemed"), limit))
                .toList();
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    /** Orders by the coupons they were confirmed with. */
    private static Map<String, Set<String>> named(Snapshot snapshot) {
        Set<String> confirmed = new HashSet<>();
        snapshot.events("OrderConfirmed").forEach(event -> confirmed.add(event.pk()));
        // A cancelled order has given its coupons back.
        snapshot.events("OrderCancelled").forEach(event -> confirmed.remove(event.pk()));
        Map<String, Set<String>> named = new TreeMap<>();
        for (Row placed : snapshot.placed()) {
            if (confirmed.contains(placed.pk())) {
                for (JsonNode coupon : Row.json(placed.text("data")).path("coupons")) {
                    add(named, coupon.asText(), placed.pk().substring("O#".length()));
                }
            }
        }
        return named;
    }

    /** Orders by the coupons they hold. */
    private static Map<String, Set<String>> redeemed(Snapshot snapshot) {
        Map<String, Set<String>> redeemed = new TreeMap<>();
        for (Row redemption : snapshot.redemptions("REDEEMED")) {
            for (String code : redemption.text("codes").split(",", -1)) {
                add(redeemed, code, redemption.pk().substring("RD#".length()));
            }
        }
        return redeemed;
    }

    private static void add(Map<String, Set<String>> orders, String code, String order) {
        orders.computeIfAbsent(code, unknown -> new TreeSet<>()).add(order);
    }

    private static Map<String, Long> perCustomer(Snapshot snapshot) {
        Map<String, Long> counted = new TreeMap<>();
        snapshot.couponCustomers().forEach(row -> counted.merge(code(row), row.number("redeemed"), Long::sum));
        return counted;
    }

    private static String code(Row row) {
        return row.pk().substring("PR#".length());
    }

    private static long limit(Row promotion, String which) {
        return Row.json(promotion.text("rule")).path(which).asLong(Long.MAX_VALUE);
    }
}
