package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.catalog.CatalogFixture.BAKERY;
import static dev.souk.catalog.CatalogFixture.DAIRY;
import static dev.souk.catalog.CatalogFixture.MILK;
import static dev.souk.catalog.CatalogFixture.changed;
import static dev.souk.catalog.CatalogFixture.created;
import static dev.souk.catalog.CatalogFixture.details;
import static dev.souk.catalog.CatalogFixture.milk;
import static dev.souk.catalog.CatalogFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.application.CatalogPorts;
import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.fixture.TestTable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Real threads against the table: whoever loses leaves nothing behind, and nothing is lost in between. */
class CatalogRaceIT {
    private static final int WRITERS = 8;

    private final CatalogPorts ports = DynamoDbCatalog.over(TestTable.create());

    @Test
    void lets_only_one_of_many_publishers_win() throws Exception {
        List<Boolean> won = atOnce(i -> attempt(() -> ports.products().save(created(milk()))));

        assertThat(won).containsOnlyOnce(true);
        assertThat(ports.storefront().categories()).containsExactly(DAIRY);
    }

    @Test
    void lets_only_one_of_many_changes_of_a_version_win() throws Exception {
        ports.products().save(created(milk()));

        List<Boolean> won = atOnce(i -> attempt(() -> ports.products().save(changed(milk(), milkAt(200 + i)))));

        assertThat(won).containsOnlyOnce(true);
        long price = ports.products().find(MILK).orElseThrow().details().price().amount();
        assertThat(price).isEqualTo(200 + won.indexOf(true));
    }

    @Test
    void loses_no_availability_to_a_product_on_the_move() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> mover = threads.submit(this::publishAndMoveToAndFro);
            Future<?> stock = threads.submit(() -> IntStream.rangeClosed(1, 20).forEach(this::recordStock));
            mover.get();
            stock.get();
        }

        Product product = ports.products().find(MILK).orElseThrow();
        Card last = Card.of(product, Availability.OUT);
        assertThat(ports.storefront().page(Listing.ALL, null, 10).cards()).containsExactly(last);
        assertThat(ports.storefront().page(Listing.of(DAIRY), null, 10).cards()).containsExactly(last);
        assertThat(ports.storefront().page(Listing.of(BAKERY), null, 10).cards())
                .isEmpty();
        assertThat(ports.storefront().categories()).containsExactly(DAIRY);
    }

    private void publishAndMoveToAndFro() {
        Product product = untilItHolds(() -> saved(created(milk())));
        for (int i = 0; i < 10; i++) {
            Product before = product;
            var category = i % 2 == 0 ? BAKERY : DAIRY;
            ProductChange move = changed(before, details("Whole milk", category, 119));
            product = untilItHolds(() -> saved(move));
        }
    }

    private Product saved(ProductChange change) {
        ports.products().save(change);
        return change.after();
    }

    /** Ends with OUT, as version 20. */
    private void recordStock(int version) {
        Availability availability = switch (version % 3) {
            case 0 -> Availability.LOW;
            case 1 -> Availability.IN_STOCK;
            default -> Availability.OUT;
        };
        untilItHolds(() -> ports.availabilities().record(MILK, availability, version));
    }

    /** As staff and the queue do: a write that lost is tried again. */
    private static <T> T untilItHolds(Callable<T> write) {
        while (true) {
            try {
                return write.call();
            } catch (StaleWrite lost) {
                Thread.onSpinWait();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean attempt(Runnable write) {
        try {
            write.run();
            return true;
        } catch (StaleWrite lost) {
            return false;
        }
    }

    private static List<Boolean> atOnce(IntPredicate writer) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(WRITERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Boolean>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        start.await();
                        return writer.test(i);
                    })
                    .toList();
            return threads.invokeAll(writers).stream()
                    .map(CatalogRaceIT::result)
                    .toList();
        }
    }

    private static boolean result(Future<Boolean> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
