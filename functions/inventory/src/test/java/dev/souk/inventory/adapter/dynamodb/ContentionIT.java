package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.inventory.InventoryFixture.BREAD;
import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.line;
import static dev.souk.inventory.InventoryFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.CommitReservation;
import dev.souk.inventory.application.ExpireReservations;
import dev.souk.inventory.application.ReleaseStock;
import dev.souk.inventory.application.ReservationNotHeld;
import dev.souk.inventory.application.ReserveStock;
import dev.souk.inventory.domain.Lines;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.ReleaseStockResult;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.ReserveStockResult;
import dev.souk.inventory.domain.ReserveStockResult.OutOfStock;
import dev.souk.inventory.domain.ReserveStockResult.Reserved;
import dev.souk.inventory.domain.Sku;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads, one engine: what must hold however they interleave. */
class ContentionIT {
    private static final int THREADS = 32;
    private static final int BUYERS = Integer.getInteger("souk.buyers", 100);
    private static final int ROUNDS = Integer.getInteger("souk.rounds", 1);

    private final InventoryFixture shop = TableFixture.create().ports();
    private final ReserveStock reserve = new ReserveStock(shop.reservations(), Clock.systemUTC());
    private final ReleaseStock release = new ReleaseStock(shop.reservations());
    private final CommitReservation commit = new CommitReservation(shop.reservations());

    @Test
    void sells_the_last_unit_to_exactly_one_of_many() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Sku sku = new Sku("only-one-" + round);
            int first = round * BUYERS;
            shop.with(sku, 1);

            List<ReserveStockResult> answers =
                    atOnce(BUYERS, buyer -> reserve.handle(order(first + buyer), lines(line(sku, 1))));

            assertThat(answers).filteredOn(Reserved.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(OutOfStock.class::isInstance).hasSize(BUYERS - 1);
            assertThat(shop.stockOf(sku).available()).isZero();
        }
    }

    @Test
    void leaves_no_unit_unsold_while_somebody_is_refused() throws InterruptedException {
        shop.with(MILK, 20);

        List<ReserveStockResult> answers = atOnce(60, buyer -> reserve.handle(order(buyer), lines(line(MILK, 1))));

        assertThat(answers).filteredOn(Reserved.class::isInstance).hasSize(20);
        assertThat(shop.stockOf(MILK).available()).isZero();
    }

    @Test
    void gives_one_order_one_answer_however_often_it_asks_at_once() throws InterruptedException {
        shop.with(MILK, 10);

        List<ReserveStockResult> answers = atOnce(THREADS, buyer -> reserve.handle(order(0), lines(line(MILK, 3))));

        assertThat(answers).containsOnly(new Reserved());
        assertThat(shop.stockOf(MILK).available()).isEqualTo(7);
    }

    @Test
    void lets_a_release_and_a_sale_of_one_hold_have_one_winner() throws InterruptedException {
        shop.with(MILK, 10);
        for (int round = 0; round < 10; round++) {
            OrderId order = order(round);
            reserve.handle(order, lines(line(MILK, 1)));
            List<Boolean> sold = atOnce(8, thread -> thread % 2 == 0 ? sells(order) : keepsSold(order));
            assertThat(sold).containsOnly(sold.getFirst());
        }
        accountFor(MILK, 10, 10);
    }

    @Test
    void sells_the_last_unit_once_when_its_hold_expires_while_others_want_it() throws InterruptedException {
        Clock later = Clock.offset(Clock.systemUTC(), ReserveStock.HOLD.plusHours(1));
        var expire = new ExpireReservations(shop.reservations(), later);
        for (int round = 0; round < 10; round++) {
            Sku sku = new Sku("last-" + round);
            int first = 10 * round;
            shop.with(sku, 1);
            reserve.handle(order(first), lines(line(sku, 1)));

            atOnce(9, thread -> switch (thread % 3) {
                case 0 -> expire.handle() > 0;
                case 1 -> sells(order(first));
                default -> {
                    reserve.handle(order(first + thread), lines(line(sku, 1)));
                    yield sells(order(first + thread));
                }
            });

            assertThat(shop.stockOf(sku).available() + takenBy(sku, first, first + 10))
                    .as("round %d", round)
                    .isEqualTo(1);
        }
    }

    @Test
    void accounts_for_every_unit_after_a_random_crowd() throws InterruptedException {
        long seed = 20260504L;
        shop.with(MILK, 30).with(BREAD, 30);

        atOnce(60, buyer -> visit(new Random(seed + buyer), order(buyer)));

        accountFor(MILK, 30, 60);
        accountFor(BREAD, 30, 60);
    }

    private boolean visit(Random random, OrderId order) {
        Lines wish = lines(line(MILK, 1 + random.nextInt(3)), line(BREAD, 1 + random.nextInt(3)));
        boolean reserved = reserve.handle(order, wish) instanceof Reserved;
        switch (random.nextInt(3)) {
            case 0 -> release.handle(order, "given up");
            case 1 -> {
                if (reserved) {
                    commit.handle(order);
                }
            }
            default -> reserve.handle(order, wish);
        }
        return reserved;
    }

    private boolean sells(OrderId order) {
        try {
            commit.handle(order);
            return true;
        } catch (ReservationNotHeld refused) {
            return false;
        }
    }

    private boolean keepsSold(OrderId order) {
        return release.handle(order, "given up") == ReleaseStockResult.ALREADY_COMMITTED;
    }

    /** available + held + sold = received. */
    private void accountFor(Sku sku, int received, int orders) {
        assertThat(shop.stockOf(sku).available() + takenBy(sku, 0, orders)).isEqualTo(received);
        assertThat(shop.stockOf(sku).received()).isEqualTo(received);
        shop.assertJournalAddsUp(sku);
    }

    private long takenBy(Sku sku, int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(buyer -> shop.reservations().find(order(buyer)))
                .flatMap(found -> found.stream())
                .filter(reservation -> reservation instanceof Held || reservation instanceof Committed)
                .mapToLong(reservation -> unitsOf(reservation, sku))
                .sum();
    }

    private static long unitsOf(Reservation reservation, Sku sku) {
        return reservation.lines().all().stream()
                .filter(line -> line.sku().equals(sku))
                .mapToLong(line -> line.units())
                .sum();
    }

    private static OrderId order(int buyer) {
        return new OrderId("order-" + buyer);
    }

    private interface Buyer<T> {
        T act(int number);
    }

    private static <T> List<T> atOnce(int buyers, Buyer<T> buyer) throws InterruptedException {
        List<Callable<T>> calls = IntStream.range(0, buyers)
                .mapToObj(number -> (Callable<T>) () -> buyer.act(number))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
