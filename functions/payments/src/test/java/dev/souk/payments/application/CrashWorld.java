package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.VOID;
import static dev.souk.payments.PaymentsFixture.refunding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.InMemoryProviderLedger;
import dev.souk.payments.adapter.provider.SimulatedProvider;
import dev.souk.payments.domain.Posting;
import dev.souk.payments.domain.RefundId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A shop and a provider whose process dies once, before or after a call of a port that is chosen by number. */
final class CrashWorld {
    /** Each call has two moments to die at. */
    static final int MOMENTS = 24;

    final InMemoryPayments payments = new InMemoryPayments();
    final InMemoryProviderLedger ledger = new InMemoryProviderLedger();
    final SimulatedProvider provider = new SimulatedProvider(ledger, _ -> {}, time(), UUID::randomUUID);
    private Instant now = NOW;
    private int callsLeft = Integer.MAX_VALUE;
    private boolean afterEffect;

    /** Unlike an exception, nothing catches it. */
    private static final class Crash extends Error {}

    /** From now on it is later. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Nothing dies any more. */
    void live() {
        callsLeft = Integer.MAX_VALUE;
    }

    /** Asks again while the provider's answer is unknown, as staff do. */
    void refund(String id, long amount) {
        while (true) {
            try {
                refunding(payments(), provider()).handle(ORDER, new RefundId(id), new Money(amount, "EUR"));
                return;
            } catch (PaymentResultUnknown unknown) {
                // Once more.
            }
        }
    }

    private Clock time() {
        return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    }

    long providerKeeps() {
        return ledger.entries().stream()
                .filter(entry -> entry.refusal() == null)
                .mapToLong(entry -> switch (entry.key().step()) {
                    case CAPTURE -> entry.amount().amount();
                    case REFUND -> -entry.amount().amount();
                    case AUTHORIZE, VOID -> 0;
                })
                .sum();
    }

    /** What was approved was let go; a challenge may have been ended before there was anything to let go. */
    void assertNothingIsHeldThat(int call) {
        boolean approved =
                ledger.find(AUTHORIZE).filter(entry -> entry.refusal() == null).isPresent();
        assertThat(!approved || ledger.find(VOID).isPresent())
                .as("crash at %d", call)
                .isTrue();
        assertThat(ledger.find(CAPTURE)).isEmpty();
        assertThat(balances().values()).allMatch(balance -> balance == 0);
    }

    void assertNothingIsHeld(int call) {
        boolean approved =
                ledger.find(AUTHORIZE).filter(entry -> entry.refusal() == null).isPresent();
        assertThat(ledger.find(VOID).isPresent()).as("crash at %d", call).isEqualTo(approved);
        assertThat(ledger.find(CAPTURE)).isEmpty();
        assertThat(balances().values()).allMatch(balance -> balance == 0);
    }

    Map<String, Long> balances() {
        return payments.journal().stream()
                .flatMap(entry -> entry.postings().stream())
                .collect(Collectors.toMap(Posting::account, Posting::amount, Math::addExact));
    }

    /** Even numbers die before the effect of a call, odd ones after it. */
    void dieAt(int number) {
        callsLeft = number / 2;
        afterEffect = number % 2 == 1;
    }

    void untilDone(Runnable steps) {
        if (!once(steps)) {
            steps.run();
        }
    }

    /** False when the process died on the way; from then on it lives. */
    boolean once(Runnable steps) {
        try {
            steps.run();
            return true;
        } catch (Crash crash) {
            callsLeft = Integer.MAX_VALUE;
            return false;
        }
    }

    Payments payments() {
        return mortal(Payments.class, payments);
    }

    PaymentProvider provider() {
        return mortal(PaymentProvider.class, provider);
    }

    private <T> T mortal(Class<T> port, T adapter) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    boolean last = callsLeft-- == 0;
                    if (last && !afterEffect) {
                        throw new Crash();
                    }
                    try {
                        Object result = method.invoke(adapter, arguments);
                        if (last) {
                            throw new Crash();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }
}
