package dev.souk.recommendations.adapter.events;

import static dev.souk.recommendations.RecommendationsFixture.ANNA;
import static dev.souk.recommendations.RecommendationsFixture.BERT;
import static dev.souk.recommendations.RecommendationsFixture.BREAD;
import static dev.souk.recommendations.RecommendationsFixture.DECAY;
import static dev.souk.recommendations.RecommendationsFixture.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.events.MoneyAmount;
import dev.souk.events.accounts.CustomerErased;
import dev.souk.events.accounts.GuestLinkedToCustomer;
import dev.souk.events.cart.CartItemAdded;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUnpublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.events.inventory.Availability;
import dev.souk.events.inventory.AvailabilityChanged;
import dev.souk.events.orders.ConfirmedLine;
import dev.souk.events.orders.OrderConfirmed;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.Messages;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.recommendations.InMemoryCoPurchases;
import dev.souk.recommendations.InMemoryHistories;
import dev.souk.recommendations.InMemoryProducts;
import dev.souk.recommendations.domain.Action;
import dev.souk.recommendations.domain.History;
import dev.souk.recommendations.domain.Signal;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";
    private static final Environment ENVIRONMENT = new Environment(Map.of());
    private static final MoneyAmount PRICE = new MoneyAmount(129, "EUR");

    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryHistories histories = new InMemoryHistories();
    private final InMemoryCoPurchases purchases = new InMemoryCoPurchases(DECAY, new SteppingClock());

    @Test
    void an_order_counts_once_however_often_it_is_delivered() throws IOException {
        var order = new OrderConfirmed(
                "order-1",
                ANNA.subject(),
                "cart-1",
                List.of(new ConfirmedLine("whole-milk", 2), new ConfirmedLine("bread", 1)),
                PRICE);
        String reply = new Messages()
                .add("souk.orders", "OrderConfirmed", "order-1", 2, order)
                .add("souk.orders", "OrderConfirmed", "order-1", 2, order)
                .deliverTo(new OnOrderConfirmedHandler(ENVIRONMENT, purchases, histories));

        assertThat(reply).isEqualTo(NOTHING_FAILED);
        assertThat(purchases.boughtWith(MILK)).containsOnlyKeys(BREAD);
        assertThat(purchases.totals().products())
                .isEqualTo(2 * purchases.totals().purchases());
        assertThat(histories.of(ANNA).actions())
                .extracting(Action::sku, Action::signal, Action::at)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(MILK, Signal.BOUGHT, Instant.parse("2026-03-01T10:00:00Z")))
                .hasSize(2);
    }

    @Test
    void the_newest_word_on_a_product_holds() throws IOException {
        String replies = new Messages()
                        .add("souk.catalog", "ProductUpdated", "whole-milk", 2, updated("Whole milk"))
                        .add("souk.catalog", "ProductPublished", "whole-milk", 1, published("Milk"))
                        .deliverTo(new OnProductChangedHandler(ENVIRONMENT, products))
                + new Messages()
                        .add("souk.inventory", "AvailabilityChanged", "whole-milk", 7, availability(Availability.LOW))
                        .add("souk.inventory", "AvailabilityChanged", "whole-milk", 6, availability(Availability.OUT))
                        .deliverTo(new OnAvailabilityChangedHandler(ENVIRONMENT, products));

        assertThat(replies).isEqualTo(NOTHING_FAILED + NOTHING_FAILED);
        assertThat(products.find(List.of(MILK)).get(MILK)).satisfies(product -> {
            assertThat(product.label()).isEqualTo("Whole milk");
            assertThat(product.canBeBought()).isTrue();
        });
    }

    @Test
    void a_guests_history_becomes_the_customers_until_that_one_is_erased() throws IOException {
        histories.keep(History.none(ANNA).with(List.of(new Action(Signal.VIEWED, MILK, SteppingClock.NOON))));
        var handler = new OnShopperChangedHandler(ENVIRONMENT, histories);
        var linked = new GuestLinkedToCustomer(ANNA.subject(), BERT.subject());
        String replies = new Messages()
                .add("souk.accounts", "GuestLinkedToCustomer", BERT.subject(), 1, linked)
                .add("souk.accounts", "GuestLinkedToCustomer", BERT.subject(), 1, linked)
                .deliverTo(handler);
        assertThat(histories.of(BERT).actions()).extracting(Action::sku).containsExactly(MILK);
        assertThat(histories.of(ANNA).actions()).isEmpty();

        replies += new Messages()
                .add("souk.accounts", "CustomerErased", BERT.subject(), 2, new CustomerErased(BERT.subject()))
                .add("souk.accounts", "GuestLinkedToCustomer", BERT.subject(), 1, linked)
                .deliverTo(handler);
        assertThat(histories.of(BERT).actions()).isEmpty();
        assertThat(histories.of(BERT).erased()).isTrue();
        assertThat(replies).isEqualTo(NOTHING_FAILED + NOTHING_FAILED);
    }

    @Test
    void what_is_put_into_a_cart_is_remembered_of_its_owner() throws IOException {
        var added = new CartItemAdded("cart-1", ANNA.subject(), "whole-milk", 2);
        String reply = new Messages()
                .add("souk.cart", "CartItemAdded", "cart-1", 2, added)
                .add("souk.cart", "CartItemAdded", "cart-1", 2, added)
                .deliverTo(new OnCartItemAddedHandler(ENVIRONMENT, histories));

        assertThat(reply).isEqualTo(NOTHING_FAILED);
        assertThat(histories.of(ANNA).actions())
                .extracting(Action::sku, Action::signal)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(MILK, Signal.CARTED));
    }

    @Test
    void a_product_brings_its_brand_and_attributes_and_goes_when_it_is_withdrawn() throws IOException {
        var product = new ProductPublished(
                "whole-milk", "Milk", "dairy", PRICE, null, "Alma", null, Map.of("fat", "3.5"), null, null, null);
        var handler = new OnProductChangedHandler(ENVIRONMENT, products);
        new Messages()
                .add("souk.catalog", "ProductPublished", "whole-milk", 1, product)
                .deliverTo(handler);
        assertThat(products.find(List.of(MILK)).get(MILK)).satisfies(known -> {
            assertThat(known.brand()).isEqualTo("Alma");
            assertThat(known.attributes()).containsExactly(Map.entry("fat", "3.5"));
            assertThat(known.published()).isTrue();
        });

        new Messages()
                .add("souk.catalog", "ProductUnpublished", "whole-milk", 2, new ProductUnpublished("whole-milk"))
                .deliverTo(handler);
        assertThat(products.find(List.of(MILK)).get(MILK))
                .satisfies(known -> assertThat(known.published()).isFalse());
    }

    private static ProductPublished published(String name) {
        return new ProductPublished("whole-milk", name, "dairy", PRICE);
    }

    private static ProductUpdated updated(String name) {
        return new ProductUpdated("whole-milk", name, "dairy", PRICE);
    }

    private static AvailabilityChanged availability(Availability now) {
        return new AvailabilityChanged("whole-milk", now, Availability.IN_STOCK);
    }
}
