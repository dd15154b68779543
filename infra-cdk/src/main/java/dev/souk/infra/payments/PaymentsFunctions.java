package dev.souk.infra.payments;

import static dev.souk.infra.construct.TableAction.DELETE_ITEM;
import static dev.souk.infra.construct.TableAction.GET_ITEM;
import static dev.souk.infra.construct.TableAction.PUT_ITEM;
import static dev.souk.infra.construct.TableAction.QUERY;

import dev.souk.events.EventType;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.EventSubscription;
import dev.souk.infra.construct.FunctionSpec;
import dev.souk.infra.construct.Platform;
import dev.souk.infra.construct.StreamMapping;
import dev.souk.infra.construct.Timer;
import software.amazon.awscdk.Duration;
import software.constructs.Construct;

/** What payments do: the payment steps of the checkout, and publishing what came of them. */
final class PaymentsFunctions extends Construct {
    /** Longer than the other tasks, as the provider takes its time. */
    private static final int PROVIDER_SECONDS = 15;

    /** Longer than a run goes on by itself, and by the time of a page or two. */
    private static final int RECONCILING_SECONDS = 60;

    private final Platform platform;
    private final PaymentsData data;
    private final DomainFunction http;
    private final DomainFunction authorizePayment;
    private final DomainFunction capturePayment;
    private final DomainFunction voidPayment;

    PaymentsFunctions(Construct scope, Platform platform, PaymentsData data) {
        super(scope, "Functions");
        this.platform = platform;
        this.data = data;
        http = withProvider(FunctionSpec.http("payments", "PaymentsHttpHandler")
                .stoppedAfter(PROVIDER_SECONDS)
                .with("WEBHOOK_SECRET_ARN", data.webhookSecret().getSecretArn()));
        http.allowToRead(data.webhookSecret());
        parkedEvents();
        doubts();
        reconciliation();
        authorizePayment = task("authorize-payment", "AuthorizePaymentTask");
        capturePayment = task("capture-payment", "CapturePaymentTask");
        voidPayment = task("void-payment", "VoidPaymentTask");
        EventSubscription.subscribe(
                platform,
                withProvider(FunctionSpec.listener("payments", "order-cancelled", "OnOrderCancelledHandler")),
                EventType.ORDER_CANCELLED);
        StreamMapping.relay(this, platform, data.table(), "payments");
    }

    DomainFunction http() {
        return http;
    }

    DomainFunction authorizePayment() {
        return authorizePayment;
    }

    DomainFunction capturePayment() {
        return capturePayment;
    }

    DomainFunction voidPayment() {
        return voidPayment;
    }

    private void parkedEvents() {
        DomainFunction parked =
                withProvider(FunctionSpec.listener("payments", "parked-events", "ApplyParkedEventsHandler"));
        data.table().allow(parked, QUERY, DELETE_ITEM);
        Timer.every(Duration.minutes(1), platform, parked);
    }

    private void doubts() {
        FunctionSpec spec = FunctionSpec.listener("payments", "resolve-doubts", "ResolveDoubtsHandler");
        DomainFunction doubts = withProvider(spec);
        data.table().allow(doubts, QUERY, DELETE_ITEM);
        doubts.ring("PaymentDoubtsGivenUp", "the payment provider does not tell what became of a request");
        Timer.every(Duration.minutes(1), platform, doubts);
    }

    private void reconciliation() {
        FunctionSpec spec = FunctionSpec.listener("payments", "reconcile", "ReconcilePaymentsHandler")
                .stoppedAfter(RECONCILING_SECONDS);
        DomainFunction reconcile = withProvider(spec);
        data.table().allow(reconcile, QUERY);
        data.provider().allowStatement(reconcile);
        reconcile.ring("PaymentDiscrepancies", "our books and the payment provider's differ");
        Timer.every(Duration.minutes(15), platform, reconcile);
    }

    private DomainFunction task(String part, String handler) {
        return withProvider(FunctionSpec.task("payments", part, handler).stoppedAfter(PROVIDER_SECONDS));
    }

    private DomainFunction withProvider(FunctionSpec spec) {
        DomainFunction function = new DomainFunction(
                this,
                platform,
                data.provider().configured(spec.with("TABLE_NAME", data.table().name())));
        data.table().allow(function, GET_ITEM, PUT_ITEM);
        data.provider().allow(function);
        function.ring("PaymentProviderDisagreements", "the payment provider did something else than it was asked");
        function.ring("PaymentProviderDegraded", "the payment provider is down");
        return function;
    }
}
