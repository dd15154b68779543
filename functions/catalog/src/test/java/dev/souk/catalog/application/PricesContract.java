package dev.souk.catalog.application;

import static dev.souk.catalog.CatalogFixture.MILK;
import static dev.souk.catalog.CatalogFixture.NOW;
import static dev.souk.catalog.CatalogFixture.changed;
import static dev.souk.catalog.CatalogFixture.created;
import static dev.souk.catalog.CatalogFixture.milk;
import static dev.souk.catalog.CatalogFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.PricePage;
import dev.souk.catalog.domain.PricePoint;
import dev.souk.catalog.domain.Product;
import dev.souk.kernel.Money;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.fixture.SteppingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Prices} does. */
public abstract class PricesContract {
    private static final Duration DAY = Duration.ofDays(1);

    private final CatalogPorts ports = ports();
    private final Prices prices = ports.prices();

    /** Ports over an empty store. */
    protected abstract CatalogPorts ports();

    @Test
    void remembers_every_price_the_latest_first() {
        ports.products().save(created(milk()));
        ports.products().save(milk().changedTo(milkAt(129), Lifecycle.PUBLISHED, NOW.plusSeconds(1)));

        assertThat(prices.history(MILK, null, 10).prices())
                .containsExactly(
                        new PricePoint(new Money(129, "EUR"), NOW.plusSeconds(1), 3, false),
                        new PricePoint(new Money(119, "EUR"), NOW, 1, false));
    }

    @Test
    void pages_through_the_history_once_whatever_the_page_size() {
        ports.products().save(created(milk()));
        Product product = milk();
        for (int i = 1; i < 6; i++) {
            var change = product.changedTo(milkAt(119 + i), Lifecycle.PUBLISHED, NOW.plusSeconds(i));
            ports.products().save(change);
            product = change.after();
        }

        for (int size : new int[] {1, 2, 6}) {
            List<Long> seen = new ArrayList<>();
            PricePage page = prices.history(MILK, null, size);
            page.prices().forEach(point -> seen.add(point.price().amount()));
            while (page.more()) {
                page = prices.history(MILK, page.prices().getLast(), size);
                page.prices().forEach(point -> seen.add(point.price().amount()));
            }
            assertThat(seen).containsExactly(124L, 123L, 122L, 121L, 120L, 119L);
        }
    }

    @Test
    void lets_a_planned_price_take_effect_when_its_time_has_come_and_once() {
        ports.products().save(created(milk()));
        var point = new PricePoint(new Money(99, "EUR"), SteppingClock.NOON.plus(DAY), 2, true);
        Product planned = prices.schedule(milk(), point);
        assertThat(ports.products().find(MILK)).contains(planned);
        var clock = new SteppingClock();
        var apply = new ApplyDuePrices(ports.products(), prices, clock);

        assertThat(apply.handle(10)).isZero();
        clock.step(DAY);
        assertThat(apply.handle(10)).isEqualTo(1);
        assertThat(apply.handle(10)).isZero();

        Product cheaper = ports.products().find(MILK).orElseThrow();
        assertThat(cheaper).isEqualTo(new Product(MILK, milkAt(99), Lifecycle.PUBLISHED, 4));
        assertThat(prices.history(MILK, null, 1).prices())
                .containsExactly(new PricePoint(new Money(99, "EUR"), point.from(), 2, false));
        assertThat(ports.storefront().product(MILK).orElseThrow().product()).isEqualTo(cheaper);
    }

    @Test
    void plans_nothing_for_a_product_that_changed_meanwhile() {
        ports.products().save(created(milk()));
        ports.products().save(changed(milk(), milkAt(129)));
        var point = new PricePoint(new Money(99, "EUR"), NOW.plus(DAY), 2, true);

        assertThatThrownBy(() -> prices.schedule(milk(), point)).isInstanceOf(StaleWrite.class);
        assertThat(prices.due(NOW.plus(DAY), 10)).isEmpty();
    }

    @Test
    void settles_a_price_that_the_product_has_already() {
        ports.products().save(created(milk()));
        prices.schedule(milk(), new PricePoint(new Money(119, "EUR"), NOW, 2, true));

        assertThat(new ApplyDuePrices(ports.products(), prices, new SteppingClock()).handle(10))
                .isEqualTo(1);

        assertThat(prices.due(SteppingClock.NOON, 10)).isEmpty();
        assertThat(ports.products().find(MILK).orElseThrow().version()).isEqualTo(2);
    }
}
