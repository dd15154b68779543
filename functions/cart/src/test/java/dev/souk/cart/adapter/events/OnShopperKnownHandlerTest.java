package dev.souk.cart.adapter.events;

import static dev.souk.cart.CartFixture.ANNA;
import static dev.souk.cart.CartFixture.BERT;
import static dev.souk.cart.CartFixture.CART;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.InMemoryCarts;
import dev.souk.cart.application.CheckOutCart;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.CartStatus;
import dev.souk.events.accounts.CustomerErased;
import dev.souk.events.accounts.GuestLinkedToCustomer;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.Messages;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The guest Anna turns out to be the customer bert. */
class OnShopperKnownHandlerTest {
    private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

    private final InMemoryCarts carts = new InMemoryCarts();
    private final OnShopperKnownHandler handler =
            new OnShopperKnownHandler(new Environment(Map.of()), carts, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void hands_a_guests_open_carts_over_once_however_often_it_hears_of_it() throws IOException {
        carts.open(annasCart());

        assertThat(linked()).isEqualTo(NOTHING_FAILED);
        assertThat(linked()).isEqualTo(NOTHING_FAILED);

        assertThat(carts.find(CART, ANNA)).isEmpty();
        assertThat(carts.find(CART, BERT)).contains(annasCart().handedTo(BERT, NOW));
    }

    @Test
    void still_closes_a_cart_that_was_ordered_before_it_was_handed_over() throws IOException {
        carts.open(annasCart());
        linked();

        new CheckOutCart(carts).handle(CART, ANNA);

        assertThat(carts.find(CART, BERT)).map(Cart::status).contains(CartStatus.CHECKED_OUT);
    }

    @Test
    void forgets_all_carts_of_an_erased_customer_and_no_others() throws IOException {
        Cart closed = Cart.open(new CartId("closed"), BERT, NOW);
        carts.open(closed);
        carts.replace(closed, closed.checkedOut(), List.of());
        carts.open(Cart.open(new CartId("open"), BERT, NOW));
        carts.open(annasCart());

        assertThat(erased()).isEqualTo(NOTHING_FAILED);
        assertThat(erased()).isEqualTo(NOTHING_FAILED);

        assertThat(carts.of(BERT, true)).isEmpty();
        assertThat(carts.find(CART)).contains(annasCart());
    }

    private String linked() throws IOException {
        return new Messages()
                .add(
                        "souk.accounts",
                        "GuestLinkedToCustomer",
                        BERT.subject(),
                        1,
                        new GuestLinkedToCustomer(ANNA.subject(), BERT.subject()))
                .deliverTo(handler);
    }

    private String erased() throws IOException {
        return new Messages()
                .add("souk.accounts", "CustomerErased", BERT.subject(), 2, new CustomerErased(BERT.subject()))
                .deliverTo(handler);
    }
}
