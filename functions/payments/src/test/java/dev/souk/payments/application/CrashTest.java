package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CANCEL;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.VOID;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.cancelling;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.refunding;
import static dev.souk.payments.PaymentsFixture.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.InMemoryProviderLedger;
import dev.souk.payments.adapter.provider.SimulatedProvider;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.PaymentToken;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process may die before or after any call of a port; whoever runs the steps again must find the money where it belongs. */
class CrashTest {
    private static final int MORE_CALLS_THAN_ANY_RUN_MAKES = 12;

    private final InMemoryPayments payments = new InMemoryPayments();
    private final InMemoryProviderLedger ledger = new InMemoryProviderLedger();
    private final SimulatedProvider provider = new SimulatedProvider(ledger, _ -> {}, time(), UUID::randomUUID);
    private Instant now = NOW;
    private int callsLeft = Integer.MAX_VALUE;
    private boolean afterEffect;

    /** Unlike an exception, nothing catches it. */
    private static final class Crash extends Error {}

    @ParameterizedTest
    @CsvSource({"tok_approve", "tok_timeout"})
    void takes_the_money_once_wherever_the_process_dies(String token) {
        for (int call = 0; call < 2 * MORE_CALLS_THAN_ANY_RUN_MAKES; call++) {
            CrashTest world = new CrashTest();
            world.dieAt(call);
            world.untilDone(() -> {
                authorize(world.payments(), world.provider()).handle(ORDER, AMOUNT, new PaymentToken(token));
                capture(world.payments(), world.provider()).handle(ORDER, null);
            });

            assertThat(world.payments.find(ORDER)).containsInstanceOf(Captured.class);
            assertThat(world.ledger.find(CAPTURE)).isPresent();
            assertThat(world.balances())
                    .as("crash at %d", call)
                    .isEqualTo(Map.of("customer", -2_000L, "clearing:order-1", 0L, "provider", 2_000L));
        }
    }

    @ParameterizedTest
    @CsvSource({"tok_approve", "tok_timeout", "tok_decline"})
    void holds_nothing_any_more_after_a_void_wherever_the_process_dies(String token) {
        for (int call = 0; call < 2 * MORE_CALLS_THAN_ANY_RUN_MAKES; call++) {
            CrashTest world = new CrashTest();
            world.dieAt(call);
            // The authorisation is not tried again: the saga gives up and compensates.
            world.once(
                    () -> authorize(world.payments(), world.provider()).handle(ORDER, AMOUNT, new PaymentToken(token)));
            world.untilDone(() -> voiding(world.payments(), world.provider()).handle(ORDER));
            world.callsLeft = Integer.MAX_VALUE;

            world.assertNothingIsHeld(call);
            authorize(world.payments(), world.provider()).handle(ORDER, AMOUNT, new PaymentToken(token));
            world.assertNothingIsHeld(call);
        }
    }

    @ParameterizedTest
    @CsvSource({"tok_approve", "tok_timeout"})
    void gives_all_the_money_back_after_a_cancellation_wherever_the_process_dies(String token) {
        for (int call = 0; call < 2 * MORE_CALLS_THAN_ANY_RUN_MAKES; call++) {
            CrashTest world = new CrashTest();
            world.dieAt(call);
            world.untilDone(
                    () -> authorize(world.payments(), world.provider()).handle(ORDER, AMOUNT, new PaymentToken(token)));
            world.untilDone(() -> capture(world.payments(), world.provider()).handle(ORDER, null));
            world.untilDone(() -> cancelling(world.payments(), world.provider()).handle(ORDER));

            assertThat(world.payments.find(ORDER))
                    .hasValueSatisfying(payment ->
                            assertThat(((Captured) payment).kept().isZero()).isTrue());
            assertThat(world.balances().values()).as("crash at %d", call).allMatch(balance -> balance == 0);
            assertThat(world.ledger.find(CANCEL)).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"tok_approve", "tok_refund_timeout", "tok_refund_decline", "tok_refund_500_x1"})
    void gives_back_each_part_once_wherever_the_process_dies(String token) {
        for (int call = 0; call < 2 * MORE_CALLS_THAN_ANY_RUN_MAKES; call++) {
            CrashTest world = new CrashTest();
            authorize(world.payments, world.provider).handle(ORDER, AMOUNT, new PaymentToken(token));
            capture(world.payments, world.provider).handle(ORDER, null);
            world.dieAt(call);
            world.untilDone(() -> world.refund("first", 700));
            world.untilDone(() -> world.refund("second", 1_300));
            world.callsLeft = Integer.MAX_VALUE;
            world.refund("first", 700);

            boolean refused = token.endsWith("decline");
            assertThat(world.balances().get("clearing:order-1"))
                    .as("crash at %d", call)
                    .isZero();
            assertThat(world.balances().get("customer")).as("crash at %d", call).isEqualTo(refused ? -2_000L : 0L);
            assertThat(world.providerKeeps()).as("crash at %d", call).isEqualTo(refused ? 2_000 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"tok_approve", "tok_timeout", "tok_capture_timeout"})
    void pays_once_also_when_the_authorisation_has_expired_wherever_the_process_dies(String token) {
        for (int call = 0; call < 2 * 2 * MORE_CALLS_THAN_ANY_RUN_MAKES; call++) {
            CrashTest world = new CrashTest();
            authorize(world.payments, world.provider).handle(ORDER, AMOUNT, new PaymentToken(token));
            world.now = NOW.plus(Duration.ofDays(8));
            world.dieAt(call);
            world.untilDone(() -> capture(world.payments(), world.provider()).handle(ORDER, new PaymentToken(token)));

            assertThat(world.payments.find(ORDER)).containsInstanceOf(Captured.class);
            assertThat(world.providerKeeps()).as("crash at %d", call).isEqualTo(2_000);
            assertThat(world.balances())
                    .as("crash at %d", call)
                    .isEqualTo(Map.of("customer", -2_000L, "clearing:order-1", 0L, "provider", 2_000L));
        }
    }

    @Test
    void really_dies() {
        dieAt(0);
        assertThat(once(() -> payments().find(ORDER))).isFalse();
    }

    /** Asks again while the provider's answer is unknown, as staff do. */
    private void refund(String id, long amount) {
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

    private long providerKeeps() {
        return ledger.entries().stream()
                .filter(entry -> entry.refusal() == null)
                .mapToLong(entry -> switch (entry.key().step()) {
                    case CAPTURE -> entry.amount().amount();
                    case REFUND -> -entry.amount().amount();
                    case AUTHORIZE, VOID -> 0;
                })
                .sum();
    }

    private void assertNothingIsHeld(int call) {
        boolean approved =
                ledger.find(AUTHORIZE).filter(entry -> entry.refusal() == null).isPresent();
        assertThat(ledger.find(VOID).isPresent()).as("crash at %d", call).isEqualTo(approved);
        assertThat(ledger.find(CAPTURE)).isEmpty();
        assertThat(balances().values()).allMatch(balance -> balance == 0);
    }

    private Map<String, Long> balances() {
        return payments.journal().stream()
                .flatMap(entry -> entry.postings().stream())
                .collect(Collectors.toMap(Posting::account, Posting::amount, Math::addExact));
    }

    /** Even numbers die before the effect of a call, odd ones after it. */
    private void dieAt(int number) {
        callsLeft = number / 2;
        afterEffect = number % 2 == 1;
    }

    private void untilDone(Runnable steps) {
        if (!once(steps)) {
            steps.run();
        }
    }

    /** False when the process died on the way; from then on it lives. */
    private boolean once(Runnable steps) {
        try {
            steps.run();
            return true;
        } catch (Crash crash) {
            callsLeft = Integer.MAX_VALUE;
            return false;
        }
    }

    private Payments payments() {
        return mortal(Payments.class, payments);
    }

    private PaymentProvider provider() {
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
