package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.BREAD;
import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.held;
import static dev.souk.inventory.InventoryFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.Tellings.Outlook;
import dev.souk.inventory.application.Tellings.Told;
import dev.souk.inventory.domain.Availability;
import dev.souk.inventory.domain.OrderId;
import org.junit.jupiter.api.Test;

/** What every way of keeping what was told must do. */
public abstract class TellingsContract {
    /** The shop and what was told of it. */
    public record Shop(InventoryFixture shop, Tellings tellings) {}

    /** Nothing there yet, nothing told. */
    protected abstract Shop empty();

    @Test
    void starts_with_nothing_told_of_nothing() {
        assertThat(empty().tellings().look(MILK)).isEqualTo(new Outlook(MILK, 0, 0, null));
    }

    @Test
    void remembers_the_last_word_on_each_product_under_the_version_of_its_stock() {
        Shop there = empty();
        there.shop().with(MILK, 9).with(BREAD, 2);

        tell(there);
        assertThat(there.tellings().look(MILK).told()).isEqualTo(new Told(Availability.IN_STOCK, 1));
        assertThat(there.tellings().look(BREAD).told()).isNull();

        buy(there, "order-1", 3);
        buy(there, "order-2", 4);
        tell(there);
        assertThat(there.tellings().look(MILK)).isEqualTo(new Outlook(MILK, 2, 3, new Told(Availability.LOW, 3)));
    }

    @Test
    void lets_only_the_first_of_two_looks_tell() {
        Shop there = empty();
        there.shop().with(MILK, 9);
        Outlook first = there.tellings().look(MILK);
        Outlook second = there.tellings().look(MILK);

        assertThat(there.tellings().tell(first, first.telling().orElseThrow())).isTrue();
        assertThat(there.tellings().tell(second, second.telling().orElseThrow()))
                .isFalse();

        buy(there, "order-1", 9);
        Outlook third = there.tellings().look(MILK);
        assertThat(there.tellings().tell(first, third.telling().orElseThrow())).isFalse();
        assertThat(there.tellings().tell(third, third.telling().orElseThrow())).isTrue();
    }

    private static void tell(Shop there) {
        new TellAvailability(there.tellings()).handle(MILK);
    }

    private static void buy(Shop there, String order, int units) {
        there.shop().reservations().hold(held(new OrderId(order), line(MILK, units)));
    }
}
