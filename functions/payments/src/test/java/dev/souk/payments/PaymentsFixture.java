package dev.souk.payments;

import dev.souk.kernel.Money;
import dev.souk.payments.adapter.provider.SimulatedProvider;
import dev.souk.payments.application.AuthorizePayment;
import dev.souk.payments.application.CancelPayment;
import dev.souk.payments.application.CapturePayment;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.application.Payments;
import dev.souk.payments.application.RefundPayment;
import dev.souk.payments.application.VoidPayment;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** An order over 20 euros, and a provider that is never slow. */
public final class PaymentsFixture {
    public static final OrderId ORDER = new OrderId("order-1");
    public static final Money AMOUNT = new Money(2_000, "EUR");
    public static final PaymentToken APPROVE = new PaymentToken("tok_approve");
    public static final PaymentToken DECLINE = new PaymentToken("tok_decline");
    public static final PaymentToken TIMEOUT = new PaymentToken("tok_timeout");
    public static final Instant NOW = Instant.parse("2026-05-04T10:15:30Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final StepKey AUTHORIZE = new StepKey(ORDER, Step.AUTHORIZE);
    public static final StepKey CAPTURE = new StepKey(ORDER, Step.CAPTURE);
    public static final StepKey VOID = new StepKey(ORDER, Step.VOID);

    public static final StepKey CANCEL = StepKey.refund(ORDER, CancelPayment.CANCELLATION);

    private PaymentsFixture() {}

    public static SimulatedProvider simulatedProvider() {
        return new SimulatedProvider(new InMemoryProviderLedger(), _ -> {}, CLOCK, UUID::randomUUID);
    }

    public static AuthorizePayment authorize(Payments payments, PaymentProvider provider) {
        return new AuthorizePayment(payments, provider, () -> {});
    }

    public static CapturePayment capture(Payments payments, PaymentProvider provider) {
        return new CapturePayment(payments, provider, () -> {});
    }

    public static CancelPayment cancelling(Payments payments, PaymentProvider provider) {
        return new CancelPayment(payments, provider, () -> {}, CLOCK);
    }

    public static RefundPayment refunding(Payments payments, PaymentProvider provider) {
        return new RefundPayment(payments, provider, () -> {}, CLOCK);
    }

    public static VoidPayment voiding(Payments payments, PaymentProvider provider) {
        return new VoidPayment(payments, provider, () -> {});
    }
}
