package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.payments.domain.PaymentToken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As {@link CrashTest}, of payments that the payer has to confirm. */
class ChallengeCrashTest {
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_challenged_payment_ends_as_the_payer_said_wherever_the_process_dies(boolean confirmed) {
        var token = new PaymentToken("tok_3ds");
        for (int call = 0; call < CrashWorld.MOMENTS; call++) {
            CrashWorld world = new CrashWorld();
            world.dieAt(call);
            world.untilDone(() -> authorize(world.payments(), world.provider()).handle(ORDER, AMOUNT, token));
            world.provider.complete(AUTHORIZE, confirmed);
            world.untilDone(() -> {
                authorize(world.payments(), world.provider()).handle(ORDER, AMOUNT, token);
                if (confirmed) {
                    capture(world.payments(), world.provider()).handle(ORDER, null);
                }
            });

            assertThat(world.providerKeeps()).as("crash at %d", call).isEqualTo(confirmed ? 2_000 : 0);
            assertThat(world.balances().getOrDefault("clearing:order-1", 0L)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void nothing_is_held_of_a_challenged_payment_that_is_given_up_wherever_the_process_dies(boolean confirmed) {
        var token = new PaymentToken("tok_3ds");
        for (int call = 0; call < CrashWorld.MOMENTS; call++) {
            CrashWorld world = new CrashWorld();
            world.dieAt(call);
            world.once(() -> authorize(world.payments(), world.provider()).handle(ORDER, AMOUNT, token));
            if (confirmed && world.ledger.challenge(AUTHORIZE).isPresent()) {
                world.provider.complete(AUTHORIZE, true);
            }
            world.untilDone(() -> voiding(world.payments(), world.provider()).handle(ORDER));
            world.live();
            if (world.ledger.challenge(AUTHORIZE).isPresent()) {
                world.provider.complete(AUTHORIZE, true);
            }
            authorize(world.payments(), world.provider()).handle(ORDER, AMOUNT, token);

            world.assertNothingIsHeldThat(call);
        }
    }
}
