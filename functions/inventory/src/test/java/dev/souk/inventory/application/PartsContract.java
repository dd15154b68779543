package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.BREAD;
import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.held;
import static dev.souk.inventory.InventoryFixture.line;
import static dev.souk.inventory.InventoryFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Part;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.ReserveStockResult;
import dev.souk.inventory.domain.ReserveStockResult.OutOfStock;
import dev.souk.inventory.domain.ReserveStockResult.Reserved;
import dev.souk.inventory.domain.StockItem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store keeps to when a product's stock lies in several parts. */
public abstract class PartsContract {
    private static final int THREADS = 16;

    /** An empty store. */
    protected abstract InventoryFixture empty();

    @Test
    void sells_every_unit_once_from_all_buckets_of_all_locations() throws InterruptedException {
        int units = 24;
        var shop = empty().with(MILK, units / 2).with(MILK, units / 2, "berlin").spread(MILK, 4, "berlin", "main");
        assertThat(counts(shop))
                .containsExactly(
                        "berlin/0 3",
                        "berlin/1 3",
                        "berlin/2 3",
                        "berlin/3 3",
                        "main/0 3",
                        "main/1 3",
                        "main/2 3",
                        "main/3 3");
        var reserve = new ReserveStock(shop.reservations(), InventoryFixture.CLOCK);

        List<ReserveStockResult> answers =
                atOnce(4 * units, buyer -> reserve.handle(order(buyer), lines(line(MILK, 1))));

        assertThat(answers).filteredOn(Reserved.class::isInstance).hasSize(units);
        assertThat(answers).filteredOn(OutOfStock.class::isInstance).hasSize(3 * units);
        assertThat(shop.stockOf(MILK).available()).isZero();
        assertThat(shop.stockOf(MILK).reserved()).isEqualTo(units);
        shop.assertJournalAddsUp(MILK);
    }

    @Test
    void sells_the_last_unit_whichever_bucket_it_lies_in() {
        var shop = empty().with(MILK, 1).spread(MILK, 8, "main");

        for (int round = 0; round < 8; round++) {
            Held held = held(order(round), line(MILK, 1));
            assertThat(shop.reservations().hold(held)).isEqualTo(new HoldResult.Stored());
            assertThat(shop.reservations().hold(held(order(100 + round), line(MILK, 1))))
                    .isEqualTo(new HoldResult.SoldOut(List.of(MILK)));
            Held stored = stored(shop, order(round));
            shop.reservations().release(stored, stored.release("declined"));
        }
        assertThat(shop.stockOf(MILK).available()).isEqualTo(1);
    }

    @Test
    void takes_by_priority_splits_when_it_must_and_gives_back_to_where_it_came_from() {
        var shop = empty().with(MILK, 4).with(MILK, 6, "berlin").with(BREAD, 5).spread(MILK, 2, "berlin", "main");

        shop.reservations().hold(held(order(1), line(MILK, 3), line(BREAD, 1)));
        assertThat(shop.stockOf(MILK).at("berlin").reserved()).isEqualTo(3);
        assertThat(shop.reservations().hold(held(order(2), line(MILK, 8))))
                .isEqualTo(new HoldResult.SoldOut(List.of(MILK)));
        assertThat(shop.reservations().hold(held(ORDER, line(MILK, 6)))).isEqualTo(new HoldResult.Stored());
        assertThat(shop.stockOf(MILK).at("main").reserved()).isEqualTo(3);
        Held split = stored(shop, ORDER);
        assertThat(split.lines().sameWish(lines(line(MILK, 6)))).isTrue();
        assertThat(split.lines().shares()).hasSize(3);

        shop.reservations().release(split, split.release("declined"));

        assertThat(counts(shop)).containsExactlyInAnyOrder("berlin/0 3", "berlin/1 0", "main/0 2", "main/1 2");

        assertThat(journal(shop))
                .contains("RESERVATION 3 berlin", "RESERVATION 3 main", "RELEASE 3 berlin", "RELEASE 3 main");
        shop.assertJournalAddsUp(MILK);
    }

    @Test
    void ends_a_split_hold_in_every_way_where_it_began() {
        var shop = empty().with(MILK, 4).spread(MILK, 4, "main");
        shop.reservations().hold(held(ORDER, line(MILK, 3)));
        Held held = stored(shop, ORDER);

        Expired expired = (Expired) shop.reservations().expire(held, held.expire());
        assertThat(counts(shop)).containsExactly("main/0 1", "main/1 1", "main/2 1", "main/3 1");
        assertThat(shop.reservations().retake(expired, expired.commitLate())).isEqualTo(new HoldResult.Stored());
        assertThat(shop.stockOf(MILK).onHand()).isEqualTo(1);
        new CancelReservation(shop.reservations()).handle(ORDER);
        assertThat(counts(shop)).containsExactly("main/0 1", "main/1 1", "main/2 1", "main/3 1");

        shop.reservations().hold(held(order(2), line(MILK, 4)));
        new CommitReservation(shop.reservations()).handle(order(2));
        assertThat(shop.stockOf(MILK).onHand()).isZero();
        shop.assertJournalAddsUp(MILK);
    }

    @Test
    void is_laid_out_anew_around_what_orders_hold() {
        var shop = empty().with(MILK, 9).spread(MILK, 3, "main");
        shop.reservations().hold(held(order(1), line(MILK, 8)));
        shop.spread(MILK, 1, "main");
        assertThat(shop.stockOf(MILK).all()).hasSize(3);
        Held held = stored(shop, order(1));

        shop.reservations().release(held, held.release("declined"));

        assertThat(shop.stockOf(MILK).available()).isEqualTo(9);
        assertThat(shop.spread(MILK, 1, "main").stockOf(MILK).part(Part.MAIN).map(StockItem::available))
                .contains(9L);
        assertThat(shop.reservations().hold(held(ORDER, line(MILK, 9)))).isEqualTo(new HoldResult.Stored());
    }

    private static Held stored(InventoryFixture shop, OrderId order) {
        return (Held) shop.reservations().find(order).orElseThrow();
    }

    private static List<String> counts(InventoryFixture shop) {
        return shop.stockOf(MILK).all().stream()
                .map(item ->
                        "%s/%d %d".formatted(item.part().location(), item.part().bucket(), item.available()))
                .toList();
    }

    private static List<String> journal(InventoryFixture shop) {
        List<String> totals = new ArrayList<>();
        shop.journalOf(MILK).stream()
                .filter(movement -> movement.reference().equals(ORDER.value()))
                .collect(Collectors.groupingBy(
                        movement -> movement.kind() + " %d " + movement.location(),
                        TreeMap::new,
                        Collectors.summingLong(movement -> movement.quantity())))
                .forEach((what, units) -> totals.add(what.formatted(units)));
        return totals;
    }

    private static OrderId order(int buyer) {
        return new OrderId("buyer-" + buyer);
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
