package dev.souk.cart.application;

import static dev.souk.cart.CartFixture.ANNA;
import static dev.souk.cart.CartFixture.BERT;
import static dev.souk.cart.CartFixture.CART;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static dev.souk.cart.CartFixture.milkAt;
import static dev.souk.cart.CartFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.InMemoryCarts;
import dev.souk.cart.InMemoryProductCopies;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.MergeCartsResult;
import dev.souk.cart.domain.MergeCartsResult.Merged;
import dev.souk.cart.domain.Owner;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something else happens to the carts, between any two reads of a merge. */
class MergeRaceTest {
    private static final CartId TARGET = new CartId("cart-2");

    private final InMemoryProductCopies products = new InMemoryProductCopies();
    private final InMemoryCarts carts = new InMemoryCarts();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void answers_with_what_the_other_request_made(int read) {
        products.keep(milkAt(119, 1));
        carts.open(with(annasCart(), MILK, 2));
        carts.open(Cart.open(TARGET, BERT, NOW));

        MergeCartsResult result = merge(new OvertakenAt(read, () -> merge(carts)));

        assertThat(result)
                .isEqualTo(merge(carts))
                .isInstanceOfSatisfying(
                        Merged.class,
                        merged -> assertThat(merged.target().cart().lines()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void finds_a_cart_that_is_handed_over_meanwhile(int read) {
        products.keep(milkAt(119, 1));
        carts.open(with(annasCart(), MILK, 2));
        carts.open(Cart.open(TARGET, BERT, NOW));
        var handOver = new HandOverCarts(carts, Clock.fixed(NOW, ZoneOffset.UTC));

        MergeCartsResult result = merge(new OvertakenAt(read, () -> handOver.handle(ANNA, BERT)));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Merged.class,
                        merged -> assertThat(merged.target().cart().lines()).hasSize(1));
    }

    private MergeCartsResult merge(Carts through) {
        return new MergeCarts(through, products, Clock.fixed(NOW, ZoneOffset.UTC)).handle(TARGET, BERT, CART, ANNA);
    }

    /** Something happens just before one of the reads. */
    private final class OvertakenAt implements Carts {
        private final Runnable meanwhile;
        private int readsLeft;

        OvertakenAt(int read, Runnable meanwhile) {
            this.readsLeft = read;
            this.meanwhile = meanwhile;
        }

        @Override
        public Optional<Cart> find(CartId id) {
            readsLeft--;
            if (readsLeft == 0) {
                meanwhile.run();
            }
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
            return carts.change(changes);
        }

        @Override
        public boolean delete(Cart before) {
            return carts.delete(before);
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
