package dev.souk.cli.load;

import dev.souk.cli.Edge;
import dev.souk.cli.ShopClient;
import dev.souk.cli.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Staff who change the price of something while a shopper has it quoted: up by a tenth first, then down to a tenth less
 * than it was, and so on.
 */
final class Reprices {
    private static final int ORDERS_PER_CHANGE = 20;
    private static final int STALE = 412;

    private final Stack stack;
    private final boolean on;
    private final Patience patience;
    private final Map<String, Tag> tags = new TreeMap<>();
    private final List<String> mismatches = new ArrayList<>();
    private int rises;
    private int falls;
    private int requoted;
    private int shoppers;
    private int checked;
    private boolean over;

    Reprices(Stack stack, boolean on, Patience patience) {
        this.stack = stack;
        this.on = on;
        this.patience = patience;
    }

    /**
     * How shoppers take changed prices.
     *
     * @param quotes how many are asked for at most
     * @param firstPauseNanos between one that was outdated already and the next, which doubles
     * @param hesitationNanos between a change and the order of the shopper whose quote it overtakes
     */
    record Patience(int quotes, long firstPauseNanos, long hesitationNanos) {
        static final Patience USUAL = new Patience(20, 100_000_000, 1_000_000_000);
        private static final long LONGEST_PAUSE_NANOS = 2_000_000_000;

        void pauseAfter(int quote) {
            if (quote > 1) {
                LockSupport.parkNanos(Math.min(LONGEST_PAUSE_NANOS, firstPauseNanos << (quote - 2)));
            }
        }
    }

    /** An order and the quote that it was placed with. */
    record Ordered(OrderJourney.Quoted quoted, OrderJourney.Outcome outcome) {}

    /** The price before the run, the price now, and what a change must be based on. */
    private record Tag(long before, long now, String etag) {
        boolean isUp() {
            return now > before;
        }

        long next() {
            long tenth = Math.max(1, before / 10);
            return isUp() ? Math.max(1, before - tenth) : before + tenth;
        }
    }

    /** Changes the price of something in this quoted basket, if it is one of those, and lets the news spread. */
    void overtake(int number, Map<String, Integer> basket) {
        if (on && number % ORDERS_PER_CHANGE == 0) {
            List<String> skus = List.copyOf(basket.keySet());
            change(skus.get(number / ORDERS_PER_CHANGE % skus.size()));
            LockSupport.parkNanos(patience.hesitationNanos());
        }
    }

    /** One at a time, as each change is based on the one before. */
    private synchronized void change(String sku) {
        if (over) {
            return;
        }
        Tag tag = tags.computeIfAbsent(sku, this::read);
        tags.put(sku, set(sku, tag, tag.next()));
        if (tag.isUp()) {
            falls++;
        } else {
            rises++;
        }
    }

    /** Sets every price back to what it was, and changes none from then on. Once is enough, twice does no harm. */
    synchronized void restore() {
        over = true;
        for (Entry<String, Tag> entry : tags.entrySet()) {
            Tag tag = entry.getValue();
            if (tag.now() != tag.before()) {
                entry.setValue(set(entry.getKey(), tag, tag.before()));
            }
        }
    }

    private Tag read(String sku) {
        ShopClient.Answer product =
                stack.shop().get(staff(), "/admin/products/" + sku).orThrow("looking at " + sku);
        long price = product.body().at("/product/price/amount").asLong();
        return new Tag(price, price, product.etag().orElse(""));
    }

    private Tag set(String sku, Tag tag, long price) {
        var body = Edge.object();
        body.putObject("price").put("amount", price).put("currency", "EUR");
        ShopClient.Answer changed = stack.shop()
                .send(
                        "PUT",
                        staff(),
                        "/admin/products/%s/price".formatted(sku),
                        body.toString(),
                        Map.of("if-match", tag.etag()));
        Tag now = changed.status() == STALE ? read(sku) : tag;
        if (changed.status() == STALE && now.now() == price) {
            // It was sent again because its answer was lost, and had gone well the first time.
            return new Tag(tag.before(), price, now.etag());
        }
        changed.orThrow("changing the price of " + sku);
        return new Tag(tag.before(), price, changed.etag().orElse(""));
    }

    private String staff() {
        return stack.token("load-pricer", true);
    }

    /** Orders, and asks for another quote as often as a price turns out to have risen. */
    Ordered order(OrderJourney journey, OrderJourney.Quoted first, String paymentToken, String key) {
        if (!on) {
            return new Ordered(first, journey.order(first, paymentToken, key));
        }
        OrderJourney.Quoted shown = first;
        for (int quote = 1; quote <= patience.quotes(); quote++) {
            Optional<OrderJourney.Outcome> outcome =
                    journey.orderUnlessDearer(shown, paymentToken, quote == 1 ? key : key + "-" + quote);
            if (outcome.isPresent()) {
                ended(shown, outcome.get());
                return new Ordered(shown, outcome.get());
            }
            refused(quote);
            // The cart hears of a price in its own time, so that a new quote may be as outdated as the first.
            patience.pauseAfter(quote);
            shown = journey.quote(shown.token(), shown.cart(), List.of());
        }
        throw new IllegalStateException("%d quotes in a row were too low already".formatted(patience.quotes()));
    }

    private synchronized void refused(int quote) {
        requoted++;
        shoppers += quote == 1 ? 1 : 0;
    }

    private synchronized void ended(OrderJourney.Quoted shown, OrderJourney.Outcome outcome) {
        if (outcome.isConfirmed()) {
            checked++;
            if (outcome.total() > shown.total()) {
                mismatches.add("order %s costs %d, its quote said %d"
                        .formatted(outcome.orderId(), outcome.total(), shown.total()));
            }
        }
    }

    synchronized ChangeReport report() {
        String did = "%d rises and %d falls; %d requoted (%d times), %d confirmed orders at most as quoted"
                .formatted(rises, falls, shoppers, requoted, checked - mismatches.size());
        return new ChangeReport("reprices", did, mismatches);
    }
}
