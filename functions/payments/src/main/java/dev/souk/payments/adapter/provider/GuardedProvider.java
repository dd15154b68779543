package dev.souk.payments.adapter.provider;

import dev.souk.kernel.Money;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.ToQuestion;
import dev.souk.payments.domain.ProviderAnswer.ToRequest;
import dev.souk.payments.domain.ProviderAnswer.ToStatement;
import dev.souk.payments.domain.ProviderAnswer.Unavailable;
import dev.souk.payments.domain.StepKey;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a provider alone that is down, so that it can recover and nobody waits for it in vain: when half of the last calls got no
 * usable answer, or most were very slow, nothing is asked for a while, and then a few calls try whether it is back. A sandbox
 * serves one call at a time, so each has a breaker of its own.
 */
public final class GuardedProvider implements PaymentProvider {
    static final int WINDOW_CALLS = 10;
    static final Duration OPEN = Duration.ofSeconds(10);
    static final int TRIAL_CALLS = 2;

    private static final int FAILED_PERCENT = 50;
    private static final int SLOW_PERCENT = 80;
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final PaymentProvider provider;
    private final CircuitBreaker breaker;

    /** @param degraded told each time that the provider is given up for a while */
    public GuardedProvider(PaymentProvider provider, Clock clock, Runnable degraded) {
        this.provider = provider;
        this.breaker = CircuitBreaker.of(
                "payment-provider",
                CircuitBreakerConfig.custom()
                        .slidingWindow(WINDOW_CALLS, WINDOW_CALLS, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(FAILED_PERCENT)
                        .slowCallRateThreshold(SLOW_PERCENT)
                        .slowCallDurationThreshold(SLOW)
                        .waitDurationInOpenState(OPEN)
                        .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                        .recordResult(answer -> answer instanceof ProviderTimeout || answer instanceof Unavailable)
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == State.OPEN) {
                degraded.run();
            }
        });
    }

    @Override
    public ToRequest authorize(StepKey key, Money amount, PaymentToken token) {
        return request(() -> provider.authorize(key, amount, token));
    }

    @Override
    public ToRequest capture(StepKey key, String authorizationId, Money amount) {
        return request(() -> provider.capture(key, authorizationId, amount));
    }

    @Override
    public ToRequest voidAuthorization(StepKey key, String authorizationId) {
        return request(() -> provider.voidAuthorization(key, authorizationId));
    }

    @Override
    public ToRequest refund(StepKey key, String captureId, Money amount) {
        return request(() -> provider.refund(key, captureId, amount));
    }

    @Override
    public ToQuestion find(StepKey key) {
        try {
            return breaker.executeSupplier(() -> provider.find(key));
        } catch (CallNotPermittedException open) {
            return new Unavailable();
        }
    }

    @Override
    public ToStatement statement(Instant from, Instant to, @Nullable String cursor) {
        try {
            return breaker.executeSupplier(() -> provider.statement(from, to, cursor));
        } catch (CallNotPermittedException open) {
            return new Unavailable();
        }
    }

    private ToRequest request(Supplier<ToRequest> call) {
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException open) {
            return new Unavailable();
        }
    }
}
