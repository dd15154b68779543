package dev.souk.inventory.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The whole stock of one product.
 *
 * @param all its parts in the order in which they are sold from; empty when nothing was ever booked
 */
public record StockParts(Sku sku, List<StockItem> all) {
    /** A transaction takes 100 actions; one that spreads a product writes all its parts. */
    public static final int MAX = 48;

    /** @throws TooManyParts when there are more than {@link #MAX} */
    public StockParts {
        all = List.copyOf(all);
        if (all.size() > MAX) {
            throw new TooManyParts(sku, all.size());
        }
    }

    /** The stock of a product that was never booked. */
    public static StockParts none(Sku sku) {
        return new StockParts(sku, List.of());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public long onHand() {
        return sum(StockItem::onHand);
    }

    public long reserved() {
        return sum(StockItem::reserved);
    }

    public long safetyStock() {
        return sum(StockItem::safetyStock);
    }

    /** Units that can still be promised. */
    public long available() {
        return sum(StockItem::available);
    }

    public long received() {
        return sum(StockItem::received);
    }

    /** Counts the changes of all parts. */
    public long version() {
        return sum(StockItem::version);
    }

    public Availability availability() {
        return Availability.of(available());
    }

    private long sum(ToLongFunction<StockItem> count) {
        return all.stream().mapToLong(count).sum();
    }

    /** What lies at one location. */
    public StockParts at(String location) {
        return new StockParts(
                sku, all.stream().filter(item -> isAt(item, location)).toList());
    }

    /** The part as it is; empty when nothing was ever booked there. */
    public Optional<StockItem> part(Part part) {
        return all.stream().filter(item -> item.part().equals(part)).findFirst();
    }

    private static boolean isAt(StockItem item, String location) {
        return item.part().location().equals(location);
    }

    /** @throws ArithmeticException when a count would exceed {@link Long#MAX_VALUE} */
    StockParts receive(String location, long units) {
        return opened(location).evenly(location, units, (item, share) -> share == 0 ? item : item.receive(share));
    }

    /** Empty when fewer units would lie there than are held for orders. */
    Optional<StockParts> adjust(String location, long units) {
        StockParts opened = opened(location);
        if (units > 0) {
            return Optional.of(opened.evenly(location, units, (item, share) -> share == 0 ? item : item.adjust(share)));
        }
        StockParts there = at(location);
        if (there.onHand() + units < there.reserved()) {
            return Optional.empty();
        }
        List<StockItem> less = new ArrayList<>();
        long left = -units;
        for (StockItem item : all) {
            long taken = isAt(item, location) ? Math.min(left, item.onHand() - item.reserved()) : 0;
            less.add(taken == 0 ? item : item.adjust(-taken));
            left -= taken;
        }
        return Optional.of(new StockParts(sku, less));
    }

    /** The same with another safety stock at the location, shared evenly among its buckets. */
    public StockParts keepBack(String location, long units) {
        return opened(location)
                .evenly(location, units, (item, share) -> share == item.safetyStock() ? item : item.keepBack(share));
    }

    /**
     * The same laid out anew: what is not held is shared evenly among the buckets of its location. Parts that the layout does not
     * name come last; what orders hold there stays there.
     */
    public StockParts spread(Layout layout) {
        Map<Part, StockItem> next = new LinkedHashMap<>();
        for (String location : layout.locations()) {
            StockParts there = at(location);
            for (int bucket = 0; bucket < layout.buckets(); bucket++) {
                StockItem item = there.orNone(new Part(location, bucket));
                next.put(
                        item.part(),
                        item.lay(
                                share(there.onHand() - there.reserved(), layout.buckets(), bucket),
                                share(there.safetyStock(), layout.buckets(), bucket)));
            }
        }
        for (StockItem item : all) {
            boolean emptied = layout.locations().contains(item.part().location());
            next.putIfAbsent(
                    item.part(),
                    emptied ? item.lay(0, 0) : item.lay(item.onHand() - item.reserved(), item.safetyStock()));
        }
        return new StockParts(sku, List.copyOf(next.values()));
    }

    private StockItem orNone(Part part) {
        return part(part).orElseGet(() -> StockItem.none(sku, part));
    }

    /** The same with a first part at the location, if it has none. */
    private StockParts opened(String location) {
        if (all.stream().anyMatch(item -> isAt(item, location))) {
            return this;
        }
        List<StockItem> more = new ArrayList<>(all);
        more.add(StockItem.none(sku, new Part(location, 0)));
        return new StockParts(sku, more);
    }

    private StockParts evenly(String location, long units, BiFunction<StockItem, Long, StockItem> change) {
        List<StockItem> there = at(location).all();
        return new StockParts(
                sku,
                all.stream()
                        .map(item -> isAt(item, location)
                                ? change.apply(item, share(units, there.size(), there.indexOf(item)))
                                : item)
                        .toList());
    }

    /** What one of several gets when units are shared as evenly as can be. */
    private static long share(long units, int among, int index) {
        return units / among + (index < units % among ? 1 : 0);
    }

    /**
     * Where so many units are best taken from: the first location that has all of them in one bucket, beginning with another bucket
     * for each buyer; else piece by piece. Empty when there are too few.
     *
     * @param start any number that differs between buyers
     */
    public Optional<List<Share>> allocate(int units, int start) {
        List<StockItem> order = inOrder(start);
        for (StockItem item : order) {
            if (item.available() >= units) {
                return Optional.of(List.of(new Share(sku, item.part(), units)));
            }
        }
        List<Share> shares = new ArrayList<>();
        int left = units;
        for (StockItem item : order) {
            int taken = (int) Math.min(left, item.available());
            if (taken > 0) {
                shares.add(new Share(sku, item.part(), taken));
                left -= taken;
            }
        }
        return left == 0 ? Optional.of(shares) : Optional.empty();
    }

    private List<StockItem> inOrder(int start) {
        return all.stream()
                .map(item -> item.part().location())
                .distinct()
                .flatMap(location -> {
                    List<StockItem> there = at(location).all();
                    return IntStream.range(0, there.size())
                            .mapToObj(i -> there.get((Math.floorMod(start, there.size()) + i) % there.size()));
                })
                .toList();
    }
}
