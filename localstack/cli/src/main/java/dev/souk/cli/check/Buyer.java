package dev.souk.cli.check;

import dev.souk.cli.ShopClient;
import dev.souk.cli.UnexpectedAnswer;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.load.OrderJourney.Outcome;
import dev.souk.cli.load.OrderJourney.Quoted;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Shops as a real client does: what got no answer, or one that may pass, is sent again; an order under the same
 * Idempotency-Key, so that it stays one.
 */
final class Buyer {
    private static final long PAUSE_NANOS = 250_000_000;
    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final OrderJourney journey;

    Buyer(ShopClient shop) {
        this.journey = new OrderJourney(shop);
    }

    /** @throws UnexpectedAnswer when the shop refuses, for instance because nothing is left */
    Quoted quote(Map<String, Integer> basket) {
        return again(() -> journey.quote(basket));
    }

    /**
     * What became of an order.
     *
     * @param key its Idempotency-Key
     */
    record Purchase(Quoted quoted, String key, Outcome outcome) {
        String orderId() {
            return outcome.orderId();
        }

        boolean isConfirmed() {
            return outcome.status().equals("CONFIRMED");
        }

        /** What the client was told, for messages. */
        String told() {
            return "%s %s".formatted(outcome.status(), outcome.reason()).strip();
        }
    }

    /** @throws UnexpectedAnswer when the shop refuses the order */
    Purchase order(Quoted quoted, String idempotencyKey) {
        return new Purchase(quoted, idempotencyKey, again(() -> journey.order(quoted, "tok_approve", idempotencyKey)));
    }

    /** Looks again at an order that was not decided when its client gave up; asking under its key places no other. */
    Purchase now(Purchase purchase) {
        return purchase.outcome().status().equals("PENDING") ? order(purchase.quoted(), purchase.key()) : purchase;
    }

    private static <T> T again(Supplier<T> attempt) {
        long start = System.nanoTime();
        while (true) {
            try {
                return attempt.get();
            } catch (UncheckedIOException e) {
                rest(start, e);
            } catch (UnexpectedAnswer e) {
                if (!e.isPassing()) {
                    throw e;
                }
                rest(start, e);
            }
        }
    }

    private static void rest(long start, RuntimeException failure) {
        if (System.nanoTime() - start > PATIENCE_NANOS) {
            throw failure;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }
}
