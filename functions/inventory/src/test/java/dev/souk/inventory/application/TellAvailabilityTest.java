package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.inventory.InMemoryTellings;
import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.application.Tellings.Outlook;
import dev.souk.inventory.application.Tellings.Told;
import dev.souk.inventory.domain.Availability;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.Telling;
import dev.souk.lambda.fixture.NoPauses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(NoPauses.class)
class TellAvailabilityTest extends TellingsContract {
    @Override
    protected Shop empty() {
        InventoryFixture shop = InventoryFixture.inMemory();
        return new Shop(shop, new InMemoryTellings(shop.stock()));
    }

    @ParameterizedTest
    @CsvSource({
        "6, IN_STOCK, nothing",
        "5, IN_STOCK, changed low",
        "0, IN_STOCK, changed low",
        "1, LOW, nothing",
        "0, LOW, changed",
        "6, LOW, changed",
        "1, OUT, changed back",
        "9, OUT, changed back",
        "0, OUT, nothing",
        "9, , changed",
        "3, , changed",
        "0, , silent"
    })
    void tells_what_crossed_a_border(long available, @Nullable Availability before, String expected) {
        var told = new Outlook(MILK, available, 8, before == null ? null : new Told(before, 7));

        assertThat(told.telling().map(TellAvailabilityTest::shown).orElse("nothing"))
                .isEqualTo(expected);
    }

    @Test
    void never_counts_back_when_stock_does() {
        var told = new Outlook(MILK, 1, 2, new Told(Availability.OUT, 7));

        assertThat(told.telling()).get().extracting(Telling::version).isEqualTo(8L);
    }

    @Test
    void looks_again_when_overtaken_and_gives_up_in_the_end() {
        var overtaken = new Overtaken(2);
        new TellAvailability(overtaken).handle(MILK);
        assertThat(overtaken.tried).hasSize(3);

        var hopeless = new Overtaken(TellAvailability.MAX_ATTEMPTS);
        assertThatThrownBy(() -> new TellAvailability(hopeless).handle(MILK)).hasMessageContaining("whole-milk");
        assertThat(hopeless.tried).hasSize(TellAvailability.MAX_ATTEMPTS);
    }

    private static String shown(Telling telling) {
        String all = "%s%s%s"
                .formatted(
                        telling.isNews() ? "changed " : "",
                        telling.runsLow() ? "low" : "",
                        telling.isBack() ? "back" : "");
        return all.isBlank() ? "silent" : all.strip();
    }

    /** Somebody else is faster a few times. */
    private static final class Overtaken implements Tellings {
        private final List<Telling> tried = new ArrayList<>();
        private final int times;

        Overtaken(int times) {
            this.times = times;
        }

        @Override
        public Outlook look(Sku sku) {
            return new Outlook(sku, 3, 1, null);
        }

        @Override
        public boolean tell(Outlook seen, Telling telling) {
            tried.add(telling);
            return tried.size() > times;
        }
    }
}
