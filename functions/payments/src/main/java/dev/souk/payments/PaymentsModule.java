package dev.souk.payments;

import dev.souk.lambda.AwsClients;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Platform;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.events.OutboxRelay;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.payments.adapter.dynamodb.DynamoDbDoubts;
import dev.souk.payments.adapter.dynamodb.DynamoDbPayments;
import dev.souk.payments.adapter.dynamodb.DynamoDbProviderEvents;
import dev.souk.payments.adapter.dynamodb.DynamoDbReconciliations;
import dev.souk.payments.adapter.http.PaymentsRoutes;
import dev.souk.payments.adapter.http.WebhookSecrets;
import dev.souk.payments.adapter.workflow.MetricAlarms;
import dev.souk.payments.application.ApplyProviderEvent;
import dev.souk.payments.application.AuthorizePayment;
import dev.souk.payments.application.CancelPayment;
import dev.souk.payments.application.CapturePayment;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.application.Payments;
import dev.souk.payments.application.ReceiveProviderEvent;
import dev.souk.payments.application.ReconcileLine;
import dev.souk.payments.application.ReconcilePayments;
import dev.souk.payments.application.RefundPayment;
import dev.souk.payments.application.ResolveDoubts;
import dev.souk.payments.application.VoidPayment;
import java.time.Clock;
import java.util.Map;

/** Puts payments together: each function asks for the one thing it serves, and only that is built. */
public final class PaymentsModule {
    private final Environment environment;
    private final AwsClients aws;
    private final Clock clock = Platform.current().clock();
    private final ConfiguredProvider provider;

    /** @param environment the function's own environment variables */
    public PaymentsModule(Map<String, String> environment) {
        this.environment = new Environment(environment);
        this.aws = AwsClients.of(this.environment);
        this.provider = new ConfiguredProvider(this.environment, aws, clock);
    }

    public OutboxRelay relay() {
        return new OutboxRelay(environment, aws::eventBridge, aws::dynamoDb);
    }

    public HttpFunction http() {
        var records = new IdempotencyRecords(aws.dynamoDb(), environment.require("TABLE_NAME"), clock);
        var secrets = WebhookSecrets.of(aws::secretsManager, environment.require("WEBHOOK_SECRET_ARN"), clock);
        return new HttpFunction(
                environment,
                PaymentsRoutes.over(
                        payments(),
                        refundPayment(),
                        records,
                        PaymentsRoutes.webhooks(receiveProviderEvent(), provider.events(), secrets, clock)));
    }

    public ReceiveProviderEvent receiveProviderEvent() {
        var alarms = new MetricAlarms();
        return new ReceiveProviderEvent(
                new DynamoDbProviderEvents(aws.dynamoDb(), environment.require("TABLE_NAME"), clock),
                new ApplyProviderEvent(payments(), provider(), alarms, clock),
                alarms,
                clock);
    }

    public AuthorizePayment authorizePayment() {
        return new AuthorizePayment(payments(), provider(), new MetricAlarms());
    }

    public CapturePayment capturePayment() {
        return new CapturePayment(payments(), provider(), new MetricAlarms());
    }

    public VoidPayment voidPayment() {
        return new VoidPayment(payments(), provider(), new MetricAlarms());
    }

    public CancelPayment cancelPayment() {
        return new CancelPayment(payments(), provider(), new MetricAlarms(), clock);
    }

    public ResolveDoubts resolveDoubts() {
        var metrics = new MetricAlarms();
        return new ResolveDoubts(
                payments(),
                new DynamoDbDoubts(aws.dynamoDb(), environment.require("TABLE_NAME")),
                provider(),
                metrics,
                metrics,
                clock);
    }

    public ReconcilePayments reconcilePayments() {
        var metrics = new MetricAlarms();
        var reconciliations =
                new DynamoDbReconciliations(aws.dynamoDb(), environment.require("TABLE_NAME"), EventWriter.system());
        return new ReconcilePayments(
                provider(),
                reconciliations,
                new ReconcileLine(payments(), provider(), reconciliations, metrics, metrics, clock),
                clock);
    }

    private RefundPayment refundPayment() {
        return new RefundPayment(payments(), provider(), new MetricAlarms(), clock);
    }

    private Payments payments() {
        return new DynamoDbPayments(aws.dynamoDb(), environment.require("TABLE_NAME"), EventWriter.system(), clock);
    }

    private PaymentProvider provider() {
        return provider.port();
    }
}
