package dev.souk.orders.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.EventData;
import dev.souk.events.EventMetadata;
import dev.souk.events.EventType;
import dev.souk.events.MoneyAmount;
import dev.souk.events.inventory.StockCommitted;
import dev.souk.events.inventory.StockReservationExpired;
import dev.souk.events.inventory.StockReservationRejected;
import dev.souk.events.inventory.StockReservationReleased;
import dev.souk.events.inventory.StockReserved;
import dev.souk.events.payments.PaymentAuthorized;
import dev.souk.events.payments.PaymentCaptured;
import dev.souk.events.payments.PaymentChallengeRequired;
import dev.souk.events.payments.PaymentDeclined;
import dev.souk.events.payments.PaymentVoided;
import dev.souk.events.payments.RefundFailed;
import dev.souk.events.payments.RefundSucceeded;
import dev.souk.kernel.Money;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.lambda.events.EventListener;
import dev.souk.orders.OrdersModule;
import dev.souk.orders.application.RecordCheckoutFact;
import dev.souk.orders.application.RefundOrder;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.TimelineEntry;
import dev.souk.orders.domain.TimelineEntry.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;

/** Notes what inventory and payments say about a checkout, for its timeline; only what its owner may see is kept. */
public final class OnCheckoutFactHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnCheckoutFactHandler() {
        this(System.getenv());
    }

    public OnCheckoutFactHandler(Map<String, String> environment) {
        this(
                new Environment(environment),
                new OrdersModule(environment).recordCheckoutFact(),
                new OrdersModule(environment).refundOrder());
    }

    OnCheckoutFactHandler(Environment environment, RecordCheckoutFact record, RefundOrder refundOrder) {
        this.function = payments(stock(new EventFunction(environment), record), record, refundOrder);
    }

    private static EventFunction stock(EventFunction function, RecordCheckoutFact record) {
        return function.on(StockReserved.class, noting(record, StockReserved::orderId, _ -> Shown.nothing()))
                .on(
                        StockReservationRejected.class,
                        noting(
                                record,
                                StockReservationRejected::orderId,
                                rejected -> Shown.missing(rejected.missing())))
                .on(
                        StockReservationReleased.class,
                        noting(record, StockReservationReleased::orderId, _ -> Shown.nothing()))
                .on(
                        StockReservationExpired.class,
                        noting(record, StockReservationExpired::orderId, _ -> Shown.nothing()))
                .on(StockCommitted.class, noting(record, StockCommitted::orderId, _ -> Shown.nothing()));
    }

    private static EventFunction payments(EventFunction function, RecordCheckoutFact record, RefundOrder refundOrder) {
        EventListener<RefundSucceeded> noteRefund =
                noting(record, RefundSucceeded::orderId, refund -> amount(refund.amount()));
        return function.on(
                        PaymentAuthorized.class,
                        noting(record, PaymentAuthorized::orderId, paid -> amount(paid.amount())))
                .on(
                        PaymentChallengeRequired.class,
                        noting(
                                record,
                                PaymentChallengeRequired::orderId,
                                challenge -> amount(challenge.amount()).at(challenge.url())))
                .on(
                        PaymentDeclined.class,
                        noting(
                                record,
                                PaymentDeclined::orderId,
                                declined -> amount(declined.amount()).because(declined.reason())))
                .on(PaymentCaptured.class, noting(record, PaymentCaptured::orderId, paid -> amount(paid.amount())))
                .on(PaymentVoided.class, noting(record, PaymentVoided::orderId, voided -> amount(voided.amount())))
                .on(RefundFailed.class, noting(record, RefundFailed::orderId, refund -> amount(refund.amount())))
                .on(RefundSucceeded.class, (refund, metadata) -> {
                    noteRefund.on(refund, metadata);
                    if (refund.kept() != null && refund.kept().amount() == 0) {
                        refundOrder.handle(new OrderId(refund.orderId()));
                    }
                });
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }

    private static <T extends EventData> EventListener<T> noting(
            RecordCheckoutFact record, Function<T, String> order, Function<T, Shown> shown) {
        return (data, metadata) -> record.handle(new OrderId(order.apply(data)), entry(data, metadata, shown));
    }

    private static <T extends EventData> TimelineEntry entry(T data, EventMetadata metadata, Function<T, Shown> shown) {
        return new TimelineEntry(
                metadata.eventId(),
                metadata.occurredAt(),
                EventType.of(data.getClass()).source(),
                metadata.type(),
                shown.apply(data));
    }

    private static Shown amount(MoneyAmount money) {
        return Shown.amount(new Money(money.amount(), money.currency()));
    }
}
