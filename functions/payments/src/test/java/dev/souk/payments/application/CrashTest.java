package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.CANCEL;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.cancelling;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.PaymentToken;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process may die before or after any call of a port; whoever runs the steps again must find the money where it belongs. */
class CrashTest {
    @ParameterizedTest
    @CsvSource({"tok_approve", "tok_timeout"})
    void takes_the_money_once_wherever_the_process_dies(String token) {
        for (int call = 0; call < CrashWorld.MOMENTS; call++) {
            CrashWorld world = new CrashWorld();
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
        for (int call = 0; call < CrashWorld.MOMENTS; call++) {
            CrashWorld world = new CrashWorld();
            world.dieAt(call);
            // The authorisation is not tried again: the saga gives up and compensates.
            world.once(
                    () -> authorize(world.payments(), world.provider()).handle(ORDER, AMOUNT, new PaymentToken(token)));
            world.untilDone(() -> voiding(world.payments(), world.provider()).handle(ORDER));
            world.live();

            world.assertNothingIsHeld(call);
            authorize(world.payments(), world.provider()).handle(ORDER, AMOUNT, new PaymentToken(token));
            world.assertNothingIsHeld(call);
        }
    }

    @ParameterizedTest
    @CsvSource({"tok_approve", "tok_timeout"})
    void gives_all_the_money_back_after_a_cancellation_wherever_the_process_dies(String token) {
        for (int call = 0; call < CrashWorld.MOMENTS; call++) {
            CrashWorld world = new CrashWorld();
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
        for (int call = 0; call < CrashWorld.MOMENTS; call++) {
            CrashWorld world = new CrashWorld();
            authorize(world.payments, world.provider).handle(ORDER, AMOUNT, new PaymentToken(token));
            capture(world.payments, world.provider).handle(ORDER, null);
            world.dieAt(call);
            world.untilDone(() -> world.refund("first", 700));
            world.untilDone(() -> world.refund("second", 1_300));
            world.live();
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
        for (int call = 0; call < 2 * CrashWorld.MOMENTS; call++) {
            CrashWorld world = new CrashWorld();
            authorize(world.payments, world.provider).handle(ORDER, AMOUNT, new PaymentToken(token));
            world.pass(Duration.ofDays(8));
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
        CrashWorld world = new CrashWorld();
        world.dieAt(0);
        assertThat(world.once(() -> world.payments().find(ORDER))).isFalse();
    }
}
