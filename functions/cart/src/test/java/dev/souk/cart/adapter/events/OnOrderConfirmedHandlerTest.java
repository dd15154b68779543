package dev.souk.cart.adapter.events;

import static dev.souk.cart.CartFixture.ANNA;
import static dev.souk.cart.CartFixture.CART;
import static dev.souk.cart.CartFixture.annasCart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.InMemoryCarts;
import dev.souk.events.MoneyAmount;
import dev.souk.events.orders.ConfirmedLine;
import dev.souk.events.orders.OrderConfirmed;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnOrderConfirmedHandlerTest {
    private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

    private final InMemoryCarts carts = new InMemoryCarts();
    private final OnOrderConfirmedHandler handler = new OnOrderConfirmedHandler(new Environment(Map.of()), carts);

    @Test
    void closes_the_cart_once_however_often_it_hears_of_the_order() throws IOException {
        carts.open(annasCart());

        assertThat(confirmed(CART.value(), ANNA.subject())).isEqualTo(NOTHING_FAILED);
        assertThat(confirmed(CART.value(), ANNA.subject())).isEqualTo(NOTHING_FAILED);

        assertThat(carts.find(CART, ANNA)).contains(annasCart().checkedOut());
    }

    @Test
    void needs_no_cart_that_expired_meanwhile() throws IOException {
        assertThat(confirmed(CART.value(), ANNA.subject())).isEqualTo(NOTHING_FAILED);
    }

    @Test
    void leaves_a_cart_alone_that_belongs_to_someone_else() throws IOException {
        carts.open(annasCart());

        assertThat(confirmed(CART.value(), "bert")).isEqualTo(NOTHING_FAILED);

        assertThat(carts.find(CART, ANNA)).contains(annasCart());
    }

    private String confirmed(String cart, String customer) throws IOException {
        var order = new OrderConfirmed(
                "order-1", customer, cart, List.of(new ConfirmedLine("whole-milk", 1)), new MoneyAmount(609, "EUR"));
        return new Messages()
                .add("souk.orders", "OrderConfirmed", "order-1", 2, order)
                .deliverTo(handler);
    }
}
