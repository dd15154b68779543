package dev.souk.payments.adapter.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.V1Services;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.Statement;
import dev.souk.payments.domain.StatementLine;
import dev.souk.payments.domain.StatementLine.Payment;
import dev.souk.payments.domain.StatementLine.Refunded;
import dev.souk.payments.domain.StatementLine.State;
import dev.souk.payments.domain.StepKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe did in some time, by its lists of PaymentIntents and then of Refunds (docs.stripe.com, "Pagination"): unlike its search,
 * they are never behind. Objects that do not bear our keys are none of ours. A refund made in the dashboard is known by its intent.
 */
final class StripeStatement {
    private static final long PAGE = 100;
    private static final String INTENTS = "intents:";
    private static final String REFUNDS = "refunds:";
    private static final String CONSOLE = "console-";

    private final V1Services stripe;
    private final Instant from;
    private final Instant to;

    StripeStatement(V1Services stripe, Instant from, Instant to) {
        this.stripe = stripe;
        this.from = from;
        this.to = to;
    }

    /** @param cursor which of the lists, and the last object of the page before */
    Statement page(@Nullable String cursor) throws StripeException {
        if (cursor == null || cursor.startsWith(INTENTS)) {
            StripeCollection<PaymentIntent> intents = intents(after(INTENTS, cursor));
            return new Statement(
                    lines(intents.getData(), StripeStatement::payment),
                    next(intents, INTENTS).orElse(REFUNDS));
        }
        StripeCollection<Refund> refunds = refunds(after(REFUNDS, cursor));
        return new Statement(
                lines(refunds.getData(), StripeStatement::refunded),
                next(refunds, REFUNDS).orElse(null));
    }

    private StripeCollection<PaymentIntent> intents(@Nullable String after) throws StripeException {
        return stripe.paymentIntents()
                .list(PaymentIntentListParams.builder()
                        .setCreated(PaymentIntentListParams.Created.builder()
                                .setGte(from.getEpochSecond())
                                .setLt(to.getEpochSecond())
                                .build())
                        .setLimit(PAGE)
                        .setStartingAfter(after)
                        .build());
    }

    private StripeCollection<Refund> refunds(@Nullable String after) throws StripeException {
        return stripe.refunds()
                .list(RefundListParams.builder()
                        .setCreated(RefundListParams.Created.builder()
                                .setGte(from.getEpochSecond())
                                .setLt(to.getEpochSecond())
                                .build())
                        .addExpand("data.payment_intent")
                        .setLimit(PAGE)
                        .setStartingAfter(after)
                        .build());
    }

    private static @Nullable String after(String list, @Nullable String cursor) {
        return cursor == null || cursor.equals(list) ? null : cursor.substring(list.length());
    }

    private static <T extends HasId> Optional<String> next(StripeCollection<T> page, String list) {
        return Boolean.TRUE.equals(page.getHasMore()) && !page.getData().isEmpty()
                ? Optional.of(list + page.getData().getLast().getId())
                : Optional.empty();
    }

    private static <T> List<StatementLine> lines(List<T> objects, Function<T, Optional<StatementLine>> line) {
        return objects.stream().flatMap(object -> line.apply(object).stream()).toList();
    }

    private static Optional<StatementLine> payment(PaymentIntent intent) {
        return key(intent.getMetadata())
                .map(key -> new Payment(
                        key,
                        intent.getId(),
                        StripeAnswers.amount(intent.getAmount(), intent.getCurrency()),
                        state(intent),
                        StripeAnswers.amount(intent.getAmountReceived(), intent.getCurrency()),
                        Instant.ofEpochSecond(intent.getCreated())));
    }

    private static State state(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "requires_capture" -> State.HELD;
            case "succeeded" -> State.TAKEN;
            case "canceled" -> StripeAnswers.isExpired(intent) ? State.EXPIRED : State.RELEASED;
            case "requires_payment_method" -> State.REFUSED;
            default -> State.UNDECIDED;
        };
    }

    private static Optional<StatementLine> refunded(Refund refund) {
        return key(refund.getMetadata())
                .or(() -> Optional.ofNullable(refund.getPaymentIntentObject())
                        .flatMap(intent -> key(intent.getMetadata()))
                        .map(paid -> StepKey.refund(paid.order(), new RefundId(CONSOLE + refund.getId()))))
                .map(key -> new Refunded(
                        key,
                        refund.getId(),
                        StripeAnswers.amount(refund.getAmount(), refund.getCurrency()),
                        refund.getStatus().equals("failed")
                                || refund.getStatus().equals("canceled"),
                        Instant.ofEpochSecond(refund.getCreated())));
    }

    private static Optional<StepKey> key(@Nullable Map<String, String> metadata) {
        return Optional.ofNullable(metadata)
                .map(entries -> entries.get(StripeProvider.KEY))
                .flatMap(StepKey::parse);
    }
}
