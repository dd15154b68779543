package dev.souk.cart.adapter.dynamodb;

import static dev.souk.cart.CartFixture.ANNA;
import static dev.souk.cart.CartFixture.CART;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static dev.souk.cart.CartFixture.product;
import static dev.souk.cart.CartFixture.sku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.application.Carts;
import dev.souk.cart.application.CheckOutCart;
import dev.souk.cart.application.ProductCopies;
import dev.souk.cart.application.PutLine;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartStatus;
import dev.souk.cart.domain.ChangeLineResult;
import dev.souk.cart.domain.ChangeLineResult.CartClosed;
import dev.souk.cart.domain.ChangeLineResult.Done;
import dev.souk.cart.domain.Sku;
import dev.souk.kernel.Quantity;
import dev.souk.lambda.fixture.TestTable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Real threads on one cart: what was answered is in the cart, and nothing gets into a closed one. */
class CartRaceIT {
    private static final int SHOPPERS = 8;

    private final TestTable table = TestTable.create();
    private final Carts carts = DynamoDbCartsIT.carts(table);
    private final ProductCopies products = new DynamoDbProductCopies(table::client, table.name());
    private final PutLine put = new PutLine(carts, products, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void keeps_the_line_of_every_tab() throws Exception {
        carts.open(annasCart());

        List<ChangeLineResult> results = atOnce(shoppers());

        assertThat(results).hasSize(SHOPPERS).allMatch(Done.class::isInstance);
        Cart cart = carts.find(CART, ANNA).orElseThrow();
        assertThat(cart.lines()).hasSize(SHOPPERS);
        assertThat(cart.version()).isEqualTo(SHOPPERS + 1);
    }

    @Test
    void closes_a_cart_between_changes_and_not_over_them() throws Exception {
        carts.open(annasCart());
        List<Callable<ChangeLineResult>> all = new ArrayList<>(shoppers());
        all.add(() -> {
            new CheckOutCart(carts).handle(CART, ANNA);
            return new CartClosed();
        });

        List<ChangeLineResult> results = atOnce(all);

        Cart cart = carts.find(CART, ANNA).orElseThrow();
        assertThat(cart.status()).isEqualTo(CartStatus.CHECKED_OUT);
        assertThat(results).allMatch(result -> result instanceof Done || result instanceof CartClosed);
        assertThat(cart.lines())
                .hasSize((int) results.stream().filter(Done.class::isInstance).count());
    }

    private List<Callable<ChangeLineResult>> shoppers() {
        return IntStream.range(0, SHOPPERS)
                .<Callable<ChangeLineResult>>mapToObj(i -> {
                    Sku sku = sku(i);
                    products.keep(product(sku, "Product", 100, 1));
                    return () -> put.handle(CART, ANNA, sku, new Quantity(1), null);
                })
                .toList();
    }

    private static List<ChangeLineResult> atOnce(List<Callable<ChangeLineResult>> shoppers) throws Exception {
        var start = new CyclicBarrier(shoppers.size());
        List<ChangeLineResult> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(shoppers.size())) {
            List<Future<ChangeLineResult>> running = new ArrayList<>();
            for (Callable<ChangeLineResult> shopper : shoppers) {
                running.add(threads.submit(() -> {
                    start.await();
                    return shopper.call();
                }));
            }
            for (Future<ChangeLineResult> one : running) {
                results.add(one.get());
            }
        }
        return results;
    }
}
