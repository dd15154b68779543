package dev.souk.cart.adapter.events;

import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.InMemoryProductCopies;
import dev.souk.cart.domain.StockLevel;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.PriceChanged;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUnpublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.events.catalog.TaxClass;
import dev.souk.events.inventory.Availability;
import dev.souk.events.inventory.AvailabilityChanged;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.Messages;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnProductChangedHandlerTest {
    private final InMemoryProductCopies copies = new InMemoryProductCopies();
    private final OnProductChangedHandler handler = new OnProductChangedHandler(new Environment(Map.of()), copies);

    @Test
    void keeps_the_newest_word_however_often_and_in_whichever_order_it_comes() throws IOException {
        String reply = new Messages()
                .add("souk.catalog", "ProductUpdated", "whole-milk", 2, updated(129))
                .add("souk.catalog", "ProductPublished", "whole-milk", 1, published("whole-milk"))
                .add("souk.catalog", "ProductUpdated", "whole-milk", 3, updated(139))
                .add("souk.catalog", "ProductUpdated", "whole-milk", 2, updated(129))
                .deliverTo(handler);

        assertThat(reply).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(copies.find(List.of(MILK))).containsValue(milkAt(139, 3));
    }

    @Test
    void hands_back_only_what_it_cannot_take() throws IOException {
        String reply = new Messages()
                .add("souk.catalog", "ProductPublished", "No Sku", 1, published("No Sku"))
                .add("souk.catalog", "ProductPublished", "whole-milk", 1, published("whole-milk"))
                .deliverTo(handler);

        assertThat(reply).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");
        assertThat(copies.find(List.of(MILK))).containsValue(milkAt(119, 1));
    }

    @Test
    void hears_of_prices_withdrawals_stock_and_tax_in_whichever_order_they_come() throws IOException {
        var price =
                new PriceChanged("whole-milk", new MoneyAmount(109, "EUR"), new MoneyAmount(119, "EUR"), Instant.EPOCH);
        String reply = new Messages()
                .add("souk.inventory", "AvailabilityChanged", "whole-milk", 9, out())
                .add("souk.catalog", "ProductUnpublished", "whole-milk", 4, new ProductUnpublished("whole-milk"))
                .add("souk.catalog", "PriceChanged", "whole-milk", 3, price)
                .add("souk.catalog", "ProductUpdated", "whole-milk", 2, reduced())
                .add("souk.catalog", "ProductUpdated", "whole-milk", 5, reduced())
                .add("souk.catalog", "ProductUnpublished", "whole-milk", 6, new ProductUnpublished("whole-milk"))
                .deliverTo(handler);

        assertThat(reply).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(copies.find(List.of(MILK)).get(MILK)).isNotNull().satisfies(milk -> {
            assertThat(milk.price().amount()).isEqualTo(119);
            assertThat(milk.taxClass()).isEqualTo(dev.souk.cart.domain.TaxClass.REDUCED);
            assertThat(milk.isForSale()).isFalse();
            assertThat(milk.stock()).isEqualTo(StockLevel.OUT);
        });
    }

    private static ProductUpdated reduced() {
        var price = new MoneyAmount(119, "EUR");
        return new ProductUpdated(
                "whole-milk", "Whole milk", "dairy", price, null, null, TaxClass.REDUCED, null, null, null, null);
    }

    private static AvailabilityChanged out() {
        return new AvailabilityChanged("whole-milk", Availability.OUT, Availability.LOW);
    }

    private static ProductPublished published(String sku) {
        return new ProductPublished(sku, "Whole milk", "dairy", new MoneyAmount(119, "EUR"));
    }

    private static ProductUpdated updated(long cents) {
        return new ProductUpdated("whole-milk", "Whole milk", "dairy", new MoneyAmount(cents, "EUR"));
    }
}
