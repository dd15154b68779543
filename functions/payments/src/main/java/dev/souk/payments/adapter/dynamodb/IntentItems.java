package dev.souk.payments.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Challenged;
import dev.souk.payments.domain.PaymentIntent.Declined;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentIntent.Voided;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A payment intent as the table has it. */
final class IntentItems {
    static final String PARTITION = "P#";
    private static final String AUTHORIZATION = "authorizationId";
    private static final String CAPTURE = "captureId";
    private static final String REFUNDS = "refunds";
    private static final String ROUND = "round";

    private IntentItems() {}

    static Map<String, AttributeValue> keyOf(OrderId order) {
        return key(PARTITION + order.value(), "P");
    }

    static Map<String, AttributeValue> calledOff(OrderId order) {
        return key(PARTITION + order.value(), "CALLED_OFF");
    }

    static Map<String, AttributeValue> write(PaymentIntent intent) {
        Map<String, AttributeValue> item = new HashMap<>(keyOf(intent.order()));
        item.put("version", n(intent.version()));
        switch (intent) {
            case Pending pending -> {
                put(item, "PENDING", pending.amount());
                item.put(ROUND, n(pending.round()));
            }
            case Challenged challenged -> put(item, challenged);
            case Authorized authorized -> {
                put(item, "AUTHORIZED", authorized.amount());
                item.put(ROUND, n(authorized.round()));
                item.put(AUTHORIZATION, s(authorized.authorizationId()));
            }
            case Declined declined -> {
                put(item, "DECLINED", declined.amount());
                item.put("reason", s(declined.reason()));
            }
            case Captured captured -> put(item, captured);
            case Voided voided -> {
                put(item, "VOIDED", voided.amount());
                item.put(AUTHORIZATION, s(voided.authorizationId()));
            }
            // Nothing was ever authorised: the same state, without an amount and without an authorisation.
            case Abandoned _ -> item.put("state", s("VOIDED"));
        }
        return item;
    }

    static PaymentIntent read(OrderId order, Map<String, AttributeValue> item) {
        long version = number(item, "version");
        String state = string(item, "state");
        return switch (state) {
            case "PENDING" -> new Pending(order, amount(item), round(item), version);
            case "CHALLENGED" -> challenged(order, item);
            case "AUTHORIZED" -> new Authorized(order, amount(item), string(item, AUTHORIZATION), round(item), version);
            case "DECLINED" -> new Declined(order, amount(item), string(item, "reason"), version);
            case "CAPTURED", "REFUNDED" ->
                new Captured(
                        order,
                        amount(item),
                        string(item, AUTHORIZATION),
                        string(item, CAPTURE),
                        RefundsJson.read(string(item, REFUNDS)),
                        version);
            case "VOIDED" ->
                optional(item, AUTHORIZATION)
                        .<PaymentIntent>map(authorization -> new Voided(order, amount(item), authorization, version))
                        .orElseGet(() -> new Abandoned(order, version));
            default ->
                throw new IllegalStateException(
                        "a payment must be pending, challenged, authorized, declined, captured, refunded or voided, order %s is %s"
                                .formatted(order.value(), state));
        };
    }

    private static void put(Map<String, AttributeValue> item, Challenged challenged) {
        put(item, "CHALLENGED", challenged.amount());
        item.put(ROUND, n(challenged.round()));
        item.put(AUTHORIZATION, s(challenged.authorizationId()));
        item.put("challengeUrl", s(challenged.url()));
    }

    private static void put(Map<String, AttributeValue> item, Captured captured) {
        put(item, captured.kept().isZero() ? "REFUNDED" : "CAPTURED", captured.amount());
        item.put(AUTHORIZATION, s(captured.authorizationId()));
        item.put(CAPTURE, s(captured.captureId()));
        item.put(REFUNDS, s(RefundsJson.write(captured.refunds())));
    }

    private static Challenged challenged(OrderId order, Map<String, AttributeValue> item) {
        return new Challenged(
                order,
                amount(item),
                string(item, AUTHORIZATION),
                string(item, "challengeUrl"),
                round(item),
                number(item, "version"));
    }

    private static int round(Map<String, AttributeValue> item) {
        return Math.toIntExact(number(item, ROUND));
    }

    private static void put(Map<String, AttributeValue> item, String state, Money amount) {
        item.put("state", s(state));
        item.put("amount", n(amount.amount()));
        item.put("currency", s(amount.currency()));
    }

    private static Money amount(Map<String, AttributeValue> item) {
        return new Money(number(item, "amount"), string(item, "currency"));
    }
}
