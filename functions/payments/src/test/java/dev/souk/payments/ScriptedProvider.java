package dev.souk.payments;

import dev.souk.kernel.Money;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer;
import dev.souk.payments.domain.ProviderAnswer.ToQuestion;
import dev.souk.payments.domain.ProviderAnswer.ToRequest;
import dev.souk.payments.domain.ProviderAnswer.ToStatement;
import dev.souk.payments.domain.StepKey;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provider that says what the test tells it to, and remembers what it was asked. */
public final class ScriptedProvider implements PaymentProvider {
    private final Deque<ProviderAnswer> answers;
    private final List<String> asked = new ArrayList<>();

    public ScriptedProvider(ProviderAnswer... answers) {
        this.answers = new ArrayDeque<>(Arrays.asList(answers));
    }

    /** What was asked so far, e.g. {@code find order-1:authorize}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public ToRequest authorize(StepKey key, Money amount, PaymentToken token) {
        return (ToRequest) next("request " + key.text());
    }

    @Override
    public ToRequest capture(StepKey key, String authorizationId, Money amount) {
        return (ToRequest) next("request " + key.text());
    }

    @Override
    public ToRequest voidAuthorization(StepKey key, String authorizationId) {
        return (ToRequest) next("request " + key.text());
    }

    @Override
    public ToRequest refund(StepKey key, String captureId, Money amount) {
        return (ToRequest) next("request " + key.text());
    }

    @Override
    public ToQuestion find(StepKey key) {
        return (ToQuestion) next("find " + key.text());
    }

    @Override
    public ToStatement statement(Instant from, Instant to, @Nullable String cursor) {
        return (ToStatement) next("statement " + from + " " + to + (cursor == null ? "" : " " + cursor));
    }

    private ProviderAnswer next(String question) {
        asked.add(question);
        return answers.remove();
    }
}
