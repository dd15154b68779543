package dev.souk.cart.adapter.events;

import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.InMemoryProductCopies;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.lambda.Environment;
import java.io.IOException;
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

    private static ProductPublished published(String sku) {
        return new ProductPublished(sku, "Whole milk", "dairy", new MoneyAmount(119, "EUR"));
    }

    private static ProductUpdated updated(long cents) {
        return new ProductUpdated("whole-milk", "Whole milk", "dairy", new MoneyAmount(cents, "EUR"));
    }
}
