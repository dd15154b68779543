package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.DETAILS;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static dev.souk.orders.fixture.OrdersFixture.quote;
import static dev.souk.orders.fixture.OrdersFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.domain.CancellationReason;
import dev.souk.orders.domain.CheckoutDetails;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.Cancelled;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Placed;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.RecordedEvent;
import dev.souk.orders.domain.RejectionReason;
import dev.souk.orders.fixture.InsideInvocation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every store of orders promises. */
@ExtendWith(InsideInvocation.class)
public abstract class OrdersContract {
    protected abstract Orders orders();

    @Test
    void finds_nothing_before_anything_was_written() {
        assertThat(orders().find(order("key").id())).isEmpty();
        assertThat(orders().checkoutDetails(order("key").id())).isEmpty();
    }

    @Test
    void gives_back_an_accepted_order_with_its_private_details() {
        Order placed = accepted("key");

        assertThat(orders().find(placed.id())).contains(placed);
        assertThat(orders().checkoutDetails(placed.id())).contains(DETAILS);
    }

    @Test
    void accepts_a_request_once() {
        accepted("key");

        assertThat(orders().accept(acceptance("key", order("key")))).isEqualTo(AcceptResult.ALREADY_ANSWERED);
    }

    @Test
    void makes_no_second_order_of_a_key_whose_reply_is_forgotten() {
        accepted("key");

        assertThat(orders().accept(acceptance("other", order("key", "quote-2"))))
                .isEqualTo(AcceptResult.ORDER_EXISTS);
    }

    @Test
    void makes_one_order_of_one_quote() {
        accepted("key");
        Order second = order("other", "quote-key");

        assertThat(orders().accept(acceptance("other", second))).isEqualTo(AcceptResult.QUOTE_USED);
        assertThat(orders().find(second.id())).isEmpty();
        assertThat(orders().checkoutDetails(second.id())).isEmpty();
    }

    @Test
    void gives_back_every_kind_of_event() {
        Order order = accepted("key");
        order = appended(order, order.with(order.next(new NeedsAttention("ReserveStock", "busy"), NOON)));
        order = appended(
                order,
                order.with(order.next(new Rejected(new Rejection(RejectionReason.OUT_OF_STOCK, "rye-bread")), NOON)));

        assertThat(orders().find(order.id())).contains(order);
    }

    @Test
    void gives_each_version_to_one_writer() {
        Order placed = accepted("key");

        assertThat(orders().append(placed, placed.next(new Confirmed(), NOON))).isEqualTo(AppendResult.APPENDED);
        assertThat(orders().append(
                                placed,
                                placed.next(
                                        new Rejected(new Rejection(RejectionReason.CONFIRMATION_FAILED, null)), NOON)))
                .isEqualTo(AppendResult.VERSION_TAKEN);
        assertThat(orders().find(placed.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void finds_an_order_by_its_number_and_gives_a_number_to_one_order() {
        Order placed = accepted("key");
        OrderNumber number = placed.placing().number();
        OrderId other = OrderId.derivedFrom("I#other");
        Order namesake = Order.placed(Placed.by(other, number, quote("quote-2")), NOON);

        assertThat(orders().withNumber(number)).contains(placed.id());
        assertThat(orders().accept(acceptance("other", namesake))).isEqualTo(AcceptResult.NUMBER_TAKEN);
        assertThat(orders().find(other)).isEmpty();
        assertThat(orders().withNumber(OrderNumber.derivedFrom(other, 0))).isEmpty();
    }

    @Test
    void erases_the_address_and_leaves_what_the_checkout_needs() {
        Order placed = accepted("key");

        orders().eraseAddress(placed.id());
        orders().eraseAddress(placed.id());
        orders().eraseAddress(OrderId.derivedFrom("I#unknown"));

        assertThat(orders().checkoutDetails(placed.id())).contains(new CheckoutDetails(null, DETAILS.paymentToken()));
        assertThat(orders().checkoutDetails(OrderId.derivedFrom("I#unknown"))).isEmpty();
    }

    @Test
    void cancels_with_the_reply_or_not_at_all() {
        Order placed = accepted("key");
        RecordedEvent cancelled = placed.next(new Cancelled(CancellationReason.CUSTOMER_REQUEST), NOON);
        StoredReply reply = new StoredReply(200, Map.of(), "{}");

        assertThat(orders().cancel(placed, cancelled, request("cancel"), reply)).isEqualTo(CancelStored.STORED);
        assertThat(orders().find(placed.id())).contains(placed.with(cancelled));
        assertThat(orders().cancel(placed, cancelled, request("cancel"), reply))
                .isEqualTo(CancelStored.ALREADY_ANSWERED);
        assertThat(orders().cancel(placed, cancelled, request("again"), reply)).isEqualTo(CancelStored.VERSION_TAKEN);
    }

    private Order accepted(String key) {
        Order placed = order(key);
        assertThat(orders().accept(acceptance(key, placed))).isEqualTo(AcceptResult.ACCEPTED);
        return placed;
    }

    private Order appended(Order before, Order after) {
        assertThat(orders().append(before, after.history().getLast())).isEqualTo(AppendResult.APPENDED);
        return after;
    }
}
