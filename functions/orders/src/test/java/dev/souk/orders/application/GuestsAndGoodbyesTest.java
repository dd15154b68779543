package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.DETAILS;
import static dev.souk.orders.fixture.OrdersFixture.EVE;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.orderOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderSummary;
import dev.souk.orders.fixture.InMemoryCustomers;
import dev.souk.orders.fixture.InMemoryOrderSummaries;
import dev.souk.orders.fixture.InMemoryOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Eve shops as a guest and turns out to be Ada; later Ada leaves. */
class GuestsAndGoodbyesTest {
    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryOrderSummaries summaries = new InMemoryOrderSummaries();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final ProjectOrderHistory project = new ProjectOrderHistory(orders, summaries, customers);
    private final LinkGuest linkGuest = new LinkGuest(customers, summaries);
    private final ForgetCustomer forgetCustomer = new ForgetCustomer(customers, summaries, orders);

    @Test
    void a_customer_sees_what_the_guest_ordered_before_and_after_the_link() {
        Order before = placed(EVE, "before");
        project.handle(before.id());
        linkGuest.handle(EVE, ADA);
        Order after = placed(EVE, "after");
        project.handle(after.id());

        assertThat(history(ADA)).containsExactlyInAnyOrder(before.id(), after.id());
        assertThat(history(EVE)).containsExactlyInAnyOrder(before.id(), after.id());
    }

    @Test
    void a_link_that_comes_while_an_order_is_projected_loses_nothing() {
        Order order = placed(EVE, "racing");
        Customers linkedBetweenTheWrites = new LinkingOnLook(customers, () -> linkGuest.handle(EVE, ADA));
        new ProjectOrderHistory(orders, summaries, linkedBetweenTheWrites).handle(order.id());

        assertThat(history(ADA)).containsExactly(order.id());
    }

    @Test
    void a_customer_who_leaves_takes_the_addresses_along_and_leaves_the_orders() {
        Order own = placed(ADA, "own");
        Order asGuest = placed(EVE, "guest");
        Order somebodys = placed(new CustomerId("bob"), "bob");
        List.of(own, asGuest, somebodys).forEach(order -> project.handle(order.id()));
        linkGuest.handle(EVE, ADA);

        forgetCustomer.handle(ADA);
        Order late = placed(ADA, "late");
        project.handle(late.id());

        assertThat(List.of(own, asGuest, late))
                .allSatisfy(order -> assertThat(
                                orders.checkoutDetails(order.id()).orElseThrow().address())
                        .isNull());
        assertThat(orders.checkoutDetails(somebodys.id())).contains(DETAILS);
        assertThat(orders.find(own.id())).contains(own);
    }

    private Order placed(CustomerId owner, String key) {
        Order order = orderOf(owner, key);
        orders.accept(acceptance(key, order));
        return order;
    }

    private List<OrderId> history(CustomerId customer) {
        return new ArrayList<>(
                        summaries.page(HistoryQuery.of(customer), 10, null).items())
                .stream().map(OrderSummary::id).toList();
    }

    /** The link is made at the moment when the projection looks for it, once; the look itself comes too early to see it. */
    private record LinkingOnLook(Customers customers, Runnable link) implements Customers {
        @Override
        public Optional<CustomerId> linkedTo(CustomerId guest) {
            Optional<CustomerId> seen = customers.linkedTo(guest);
            link.run();
            return seen;
        }

        @Override
        public void link(CustomerId guest, CustomerId customer) {
            customers.link(guest, customer);
        }

        @Override
        public void forget(CustomerId customer) {
            customers.forget(customer);
        }

        @Override
        public boolean isForgotten(CustomerId customer) {
            return customers.isForgotten(customer);
        }
    }
}
