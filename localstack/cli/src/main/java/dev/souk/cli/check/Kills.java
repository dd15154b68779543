package dev.souk.cli.check;

import dev.souk.cli.Shelf;
import dev.souk.cli.ShopClient;
import dev.souk.cli.check.Buyer.Purchase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * The process that hosts everything dies again and again while payments are under way, and comes back on its data: no
 * charge without an order that it paid, and every order ends.
 */
final class Kills {
    private static final String SKU = "check-kills";
    private static final long PRICE = 1_490;
    private static final int PARALLEL = 8;
    private static final int MOST_MILLIS = 400;

    private final OwnStack own;
    private final Random random;
    private final ShopClient shop;

    Kills(OwnStack own, long seed) {
        this.own = own;
        this.random = new Random(seed);
        this.shop = own.stack().shop();
    }

    /** @param perKill orders sent between two kills */
    Verdict run(int times, int perKill) {
        var verdict = new Verdict("killed %d times while %d orders were paid".formatted(times, times * perKill));
        new Shelf(own.stack()).sell(SKU, PRICE, times * perKill + 1);
        Set<String> before = Charges.of(own.stack()).orders();
        List<Purchase> purchases = new ArrayList<>();
        for (int round = 0; round < times; round++) {
            purchases.addAll(round(round, perKill));
        }
        var aftermath = new Aftermath(own.stack());
        aftermath.reconcile();
        aftermath.judge(verdict, purchases, before);
        return verdict;
    }

    /** Buyers at work, and the end of the process at some moment after the first of them has ordered. */
    private List<Purchase> round(int round, int orders) {
        var begun = new CountDownLatch(1);
        List<Callable<Purchase>> shopping = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            String key = "kills-%d-%d".formatted(round, i);
            shopping.add(() -> {
                var quoted = new Buyer(shop).quote(Map.of(SKU, 1));
                begun.countDown();
                return new Buyer(shop).order(quoted, key);
            });
        }
        long wait = random.nextInt(MOST_MILLIS) * 1_000_000L;
        var killer = Thread.ofPlatform().name("killer").start(() -> {
            await(begun);
            LockSupport.parkNanos(wait);
            own.kill();
            own.restart();
        });
        List<Purchase> purchases = Crowd.inTurn(PARALLEL, shopping);
        join(killer);
        return purchases;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
