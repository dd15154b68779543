package dev.souk.payments.adapter.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentCreateParams.CaptureMethod;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.V1Services;
import dev.souk.kernel.Money;
import dev.souk.lambda.Lazy;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Heard;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.ToQuestion;
import dev.souk.payments.domain.ProviderAnswer.ToRequest;
import dev.souk.payments.domain.ProviderAnswer.ToStatement;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stripe behind the provider port: an authorisation is a PaymentIntent that is captured by hand, capture, void (cancel) and refund
 * are what Stripe calls so. Every request carries our key as its Idempotency-Key, under which Stripe does it once and gives the same
 * answer for at least 24 hours; for longer, and for questions, the key stands in the object's metadata.
 *
 * <p>Stripe's search, by which an intent is found, may lag behind by a minute. That is safe: "nothing known" leads to the same
 * request under the same Idempotency-Key, and an approval that nobody waits for any more is told by a webhook and let go.
 */
public final class StripeProvider implements PaymentProvider {
    static final String KEY = "souk_key";
    private static final String ORDER = "souk_order";

    private final Supplier<StripeClient> client;
    private final @Nullable String returnUrl;

    /**
     * @param client asked for at the first call, as its key has to be fetched
     * @param returnUrl the shop's page to which payers come back who had to confirm; without one, whatever they would have to
     *     confirm is declined
     */
    public StripeProvider(Supplier<StripeClient> client, @Nullable String returnUrl) {
        this.client = Lazy.of(client);
        this.returnUrl = returnUrl;
    }

    @Override
    public ToRequest authorize(StepKey key, Money amount, PaymentToken token) {
        PaymentIntentCreateParams.Builder params = PaymentIntentCreateParams.builder()
                .setAmount(amount.amount())
                .setCurrency(amount.currency().toLowerCase(Locale.ROOT))
                .setPaymentMethod(token.value())
                .addPaymentMethodType("card")
                .setCaptureMethod(CaptureMethod.MANUAL)
                .setConfirm(true)
                .putMetadata(KEY, key.text())
                .putMetadata(ORDER, key.order().value());
        if (returnUrl == null) {
            params.setErrorOnRequiresAction(true);
        } else {
            params.setReturnUrl(returnUrl);
        }
        PaymentIntentCreateParams asked = params.build();
        return ask(
                key, () -> StripeAnswers.authorization(stripe().paymentIntents().create(asked, once(key))));
    }

    @Override
    public ToRequest capture(StepKey key, String authorizationId, Money amount) {
        PaymentIntentCaptureParams params = PaymentIntentCaptureParams.builder()
                .setAmountToCapture(amount.amount())
                .build();
        return ask(key, () -> {
            PaymentIntent held = stripe().paymentIntents().retrieve(authorizationId);
            if (!StripeAnswers.amount(held.getAmount(), held.getCurrency()).equals(amount)) {
                return new Declined("not_the_authorized_amount");
            }
            return StripeAnswers.capture(
                    StripeAnswers.isSettled(held)
                            ? held
                            : stripe().paymentIntents().capture(authorizationId, params, once(key)));
        });
    }

    @Override
    public ToRequest voidAuthorization(StepKey key, String authorizationId) {
        return ask(key, () -> {
            PaymentIntent held = stripe().paymentIntents().retrieve(authorizationId);
            return StripeAnswers.voiding(
                    StripeAnswers.isSettled(held)
                            ? held
                            : stripe().paymentIntents()
                                    .cancel(
                                            authorizationId,
                                            PaymentIntentCancelParams.builder().build(),
                                            once(key)));
        });
    }

    @Override
    public ToRequest refund(StepKey key, String captureId, Money amount) {
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(captureId)
                .setAmount(amount.amount())
                .putMetadata(KEY, key.text())
                .putMetadata(ORDER, key.order().value())
                .build();
        return ask(key, () -> StripeAnswers.refund(stripe().refunds().create(params, once(key))));
    }

    @Override
    public ToQuestion find(StepKey key) {
        try {
            return known(key).<ToQuestion>map(heard -> heard).orElseGet(NothingKnown::new);
        } catch (StripeException e) {
            return StripeAnswers.unanswered(e);
        }
    }

    @Override
    public ToStatement statement(Instant from, Instant to, @Nullable String cursor) {
        try {
            return new StripeStatement(stripe(), from, to).page(cursor);
        } catch (StripeException e) {
            return StripeAnswers.unanswered(e);
        }
    }

    private Optional<Heard> known(StepKey key) throws StripeException {
        StepKey authorize = key.step() == Step.REFUND
                ? new StepKey(key.order(), Step.AUTHORIZE)
                : new StepKey(key.order(), Step.AUTHORIZE, key.detail());
        for (PaymentIntent found : search(key.step() == Step.REFUND ? ORDER : KEY, authorize)) {
            // What a search finds may be old; what is fetched by its id is not.
            PaymentIntent fresh = stripe().paymentIntents().retrieve(found.getId());
            Optional<Heard> heard =
                    key.step() == Step.REFUND ? refund(fresh, key) : StripeAnswers.heard(key.step(), fresh);
            if (heard.isPresent()) {
                return heard;
            }
        }
        return Optional.empty();
    }

    private List<PaymentIntent> search(String field, StepKey authorize) throws StripeException {
        String value = field.equals(ORDER) ? authorize.order().value() : authorize.text();
        return stripe().paymentIntents()
                .search(PaymentIntentSearchParams.builder()
                        .setQuery("metadata['%s']:'%s'".formatted(field, value))
                        .build())
                .getData();
    }

    private Optional<Heard> refund(PaymentIntent intent, StepKey key) throws StripeException {
        for (Refund refund : stripe().refunds()
                .list(RefundListParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setLimit(100L)
                        .build())
                .getData()) {
            if (key.text().equals(refund.getMetadata().get(KEY))) {
                return Optional.of(StripeAnswers.refund(refund));
            }
        }
        return Optional.empty();
    }

    private V1Services stripe() {
        return client.get().v1();
    }

    private static RequestOptions once(StepKey key) {
        return RequestOptions.builder().setIdempotencyKey(key.text()).build();
    }

    private ToRequest ask(StepKey key, Call call) {
        try {
            return call.answer();
        } catch (StripeException e) {
            if (StripeAnswers.isAskedDifferently(e)) {
                // The first request under a key is the one that counts.
                return find(key) instanceof Heard heard ? heard : new ProviderTimeout();
            }
            return StripeAnswers.refusal(key.step(), e);
        }
    }

    /** One request. */
    @FunctionalInterface
    private interface Call {
        Heard answer() throws StripeException;
    }
}
