package dev.souk.simulator.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a run besides faults: what is on the shelves and who buys it how.
 *
 * @param coupons how often the one coupon of the shop can be redeemed
 * @param trouble how long things go wrong
 * @param earlier an order that an earlier release accepted just before, as it stored it; null for none
 * @param replayed whether every event is delivered once more at the end
 * @param circumstances what else makes it harder
 */
public record Scenario(
        List<Product> products,
        int coupons,
        List<Purchase> purchases,
        Duration trouble,
        @Nullable Purchase earlier,
        boolean replayed,
        Circumstances circumstances) {
    /** What a run may have that most have not. */
    public enum Peculiarity {
        RUSH,
        EARLIER_ORDER,
        EVERYTHING_TWICE,
        SHORT_PAGES,
        ERASURE,
        REFUNDS
    }

    /** What costs a run much is done in one of so many. */
    private static final int ONE_IN = 8;

    /** What needs fewer runs to be seen. */
    private static final int SELDOM = 16;

    /** So many orders of few pieces. */
    private static final int RUSH = 6;

    /** Beginnings of tokens, as the simulated provider reads them; approval is what happens most. */
    private static final List<String> TOKENS = List.of(
            "tok_approve",
            "tok_approve",
            "tok_approve",
            "tok_approve",
            "tok_approve",
            "tok_approve",
            "tok_late",
            "tok_late",
            "tok_decline",
            "tok_slow",
            "tok_slow",
            "tok_timeout",
            "tok_timeout",
            "tok_3ds",
            "tok_expire",
            "tok_expire_x1",
            "tok_429_x12");

    /** Mostly minutes; a long evening outlasts holds and short retries, half a day outlasts nearly every retry there is. */
    private static final List<Duration> TROUBLES = List.of(
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            Duration.ofMinutes(8),
            Duration.ofMinutes(45),
            Duration.ofHours(14));

    /** @param price in cents */
    public record Product(String sku, int stock, int price) {}

    /** @param index of the product */
    public record Line(int index, int quantity) {}

    /**
     * One order of one customer.
     *
     * @param customer several orders may be of one
     * @param at when it is placed, after the beginning
     * @param copies how many times at once the client sends the same request
     * @param coupon whether it comes with the coupon
     * @param cancelAfter when the client asks to cancel after it was accepted, null for never
     */
    public record Purchase(
            String customer,
            Duration at,
            List<Line> lines,
            String token,
            int copies,
            boolean coupon,
            @Nullable Duration cancelAfter) {}

    /**
     * What is not a fault, and makes a run harder nevertheless.
     *
     * @param pageItems how much one read of a table or a stream finds at most
     * @param erasure when the first customer's account is erased, orders under way or not; null for never
     * @param refunds when staff give money back, whatever the state of the orders
     */
    public record Circumstances(int pageItems, @Nullable Duration erasure, List<Refund> refunds) {
        /** As most runs are. */
        static final Circumstances USUAL = new Circumstances(100, null, List.of());

        /** How many orders a customer has that fit into a page, or nearly. */
        private static final int LONGEST_SHORT_PAGE = 3;

        public Circumstances {
            refunds = List.copyOf(refunds);
        }

        private static Circumstances of(SplittableRandom random, Duration trouble) {
            int pageItems = random.nextInt(SELDOM) == 0 ? 1 + random.nextInt(LONGEST_SHORT_PAGE) : USUAL.pageItems();
            Duration erasure = random.nextInt(SELDOM) == 0 ? someTime(random, trouble) : null;
            List<Refund> refunds = new ArrayList<>();
            if (random.nextInt(SELDOM) == 0) {
                for (int i = 0; i < 2; i++) {
                    refunds.add(new Refund(someTime(random, trouble), 1 + random.nextInt(100)));
                }
            }
            return new Circumstances(pageItems, erasure, refunds);
        }

        /** Within the first seconds, in which customers come, or at any time while things go wrong. */
        private static Duration someTime(SplittableRandom random, Duration trouble) {
            return Duration.ofMillis(random.nextLong(random.nextBoolean() ? 3000 : trouble.toMillis()));
        }
    }

    /**
     * Money that staff give back for every order that was accepted by then.
     *
     * @param percent of what the order cost, at least one minor unit
     */
    public record Refund(Duration after, int percent) {}

    /** What this run has that most have not. */
    public Set<Peculiarity> peculiarities() {
        Set<Peculiarity> found = EnumSet.noneOf(Peculiarity.class);
        Map.of(
                        Peculiarity.RUSH,
                        purchases.size() >= RUSH,
                        Peculiarity.EARLIER_ORDER,
                        earlier != null,
                        Peculiarity.EVERYTHING_TWICE,
                        replayed,
                        Peculiarity.SHORT_PAGES,
                        circumstances.pageItems() < Circumstances.USUAL.pageItems(),
                        Peculiarity.ERASURE,
                        circumstances.erasure() != null,
                        Peculiarity.REFUNDS,
                        !circumstances.refunds().isEmpty())
                .forEach((peculiarity, has) -> {
                    if (has) {
                        found.add(peculiarity);
                    }
                });
        return found;
    }

    /** The scenario that a seed draws. */
    public static Scenario of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Product> products = new ArrayList<>();
        int kinds = 1 + random.nextInt(3);
        for (int i = 0; i < kinds; i++) {
            products.add(new Product("sku-" + i, random.nextInt(7), 100 + random.nextInt(900)));
        }
        // One run in four is a rush for the last pieces.
        int orders = random.nextInt(4) == 0 ? RUSH : 1 + random.nextInt(3);
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            purchases.add(purchase(random, kinds));
        }
        int coupons = random.nextInt(3);
        Duration trouble = TROUBLES.get(random.nextInt(TROUBLES.size()));
        Purchase earlier = random.nextInt(ONE_IN) == 0 ? purchase(random, kinds) : null;
        boolean replayed = random.nextInt(ONE_IN) == 0;
        // Drawn last, as they came last: what else a seed draws is as it was.
        return new Scenario(
                products, coupons, purchases, trouble, earlier, replayed, Circumstances.of(random, trouble));
    }

    /** So many buyers of the only piece there is, within a second and a half, while things go wrong for two minutes. */
    public static Scenario rush(long seed, int buyers) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Line> one = List.of(new Line(0, 1));
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < buyers; i++) {
            Duration at = Duration.ofMillis(random.nextInt(1500));
            purchases.add(new Purchase("customer-" + i, at, one, "tok_approve", 1, false, null));
        }
        return new Scenario(
                List.of(new Product("sku-0", 1, 250)),
                0,
                purchases,
                TROUBLES.getFirst(),
                null,
                false,
                Circumstances.USUAL);
    }

    /** One order for one piece that is there, paid without trouble: for runs that enumerate what can go wrong. */
    public static Scenario plain() {
        return new Scenario(
                List.of(new Product("sku-0", 3, 250)),
                1,
                List.of(new Purchase("ada", Duration.ZERO, List.of(new Line(0, 2)), "tok_approve", 1, true, null)),
                TROUBLES.getFirst(),
                null,
                false,
                Circumstances.USUAL);
    }

    private static Purchase purchase(SplittableRandom random, int kinds) {
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < kinds; index++) {
            if (index == 0 || random.nextBoolean()) {
                lines.add(new Line(index, 1 + random.nextInt(2)));
            }
        }
        boolean cancels = random.nextInt(3) == 0;
        // A checkout takes a few hundred milliseconds: half of the cancellations come in the middle of it.
        int latest = random.nextBoolean() ? 250 : 3000;
        return new Purchase(
                "customer-" + random.nextInt(3),
                Duration.ofMillis(random.nextInt(1500)),
                lines,
                TOKENS.get(random.nextInt(TOKENS.size())),
                random.nextInt(5) == 0 ? 2 : 1,
                random.nextInt(3) == 0,
                cancels ? Duration.ofMillis(random.nextInt(latest)) : null);
    }
}
