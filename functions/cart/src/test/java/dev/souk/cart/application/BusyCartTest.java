package dev.souk.cart.application;

import static dev.souk.cart.CartFixture.ANNA;
import static dev.souk.cart.CartFixture.CART;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static dev.souk.cart.CartFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.cart.InMemoryCarts;
import dev.souk.cart.InMemoryProductCopies;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.ChangeLineResult;
import dev.souk.cart.domain.ChangeLineResult.CartBusy;
import dev.souk.cart.domain.ChangeLineResult.Done;
import dev.souk.cart.domain.Owner;
import dev.souk.kernel.Quantity;
import dev.souk.lambda.fixture.NoPauses;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Others get in first, a number of times. */
@ExtendWith(NoPauses.class)
class BusyCartTest {
    private final InMemoryProductCopies products = new InMemoryProductCopies();

    @Test
    void tries_again_while_others_get_in_first() {
        assertThat(putMilk(new Overtaken(9))).isInstanceOf(Done.class);
    }

    @Test
    void gives_up_in_the_end() {
        assertThat(putMilk(new Overtaken(10))).isEqualTo(new CartBusy());
    }

    @Test
    void lets_the_queue_bring_a_check_out_again_that_could_not_get_in() {
        Overtaken carts = new Overtaken(10);
        CheckOutCart checkOut = new CheckOutCart(carts);

        assertThatThrownBy(() -> checkOut.handle(CART, ANNA)).isInstanceOf(IllegalStateException.class);
        checkOut.handle(CART, ANNA);

        assertThat(carts.find(CART, ANNA)).contains(annasCart().checkedOut());
    }

    private ChangeLineResult putMilk(Carts carts) {
        products.keep(milkAt(119, 1));
        var put = new PutLine(carts, products, Clock.fixed(NOW, ZoneOffset.UTC));
        return put.handle(CART, ANNA, MILK, new Quantity(1), null);
    }

    /** Loses the first {@code times} replacements to someone else. */
    private static final class Overtaken implements Carts {
        private final InMemoryCarts carts = new InMemoryCarts();
        private int times;

        Overtaken(int times) {
            this.times = times;
            carts.open(annasCart());
        }

        @Override
        public Optional<Cart> find(CartId id) {
            return carts.find(id);
        }

        @Override
        public Collection<Cart> of(Owner owner, boolean closed) {
            return carts.of(owner, closed);
        }

        @Override
        public boolean open(Cart cart) {
            return carts.open(cart);
        }

        @Override
        public boolean change(List<CartChange> changes) {
            return times-- <= 0 && carts.change(changes);
        }

        @Override
        public boolean delete(Cart before) {
            return times-- <= 0 && carts.delete(before);
        }

        @Override
        public boolean forget(Owner owner) {
            return carts.forget(owner);
        }

        @Override
        public void tell(Cart cart, List<CartFact> facts) {
            carts.tell(cart, facts);
        }
    }
}
