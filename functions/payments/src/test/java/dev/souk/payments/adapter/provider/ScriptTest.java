package dev.souk.payments.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.payments.adapter.provider.Act.Kind;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
    private static final OrderId ORDER = new OrderId("order-1");

    @ParameterizedTest
    @CsvSource({
        "tok_approve, AUTHORIZE, APPROVE, ''",
        "tok_approve_4711, AUTHORIZE, APPROVE, ''",
        "tok_decline, AUTHORIZE, DECLINE, card_declined",
        "tok_decline_expired_card, AUTHORIZE, DECLINE, expired_card",
        "tok_decline_insufficient_funds_7, AUTHORIZE, DECLINE, insufficient_funds",
        "tok_slow, AUTHORIZE, DAWDLE, ''",
        "tok_timeout, AUTHORIZE, LOSE_ANSWER, ''",
        "tok_timeout_before, AUTHORIZE, LOSE_REQUEST, ''",
        "tok_500, AUTHORIZE, LOSE_REQUEST, ''",
        "tok_500_after, AUTHORIZE, LOSE_ANSWER, ''",
        "tok_429, AUTHORIZE, TURN_AWAY, ''",
        "tok_3ds, AUTHORIZE, CHALLENGE, ''",
        "tok_silent, AUTHORIZE, FALL_SILENT, ''",
        "tok_expire, AUTHORIZE, EXPIRE, ''",
        "tok_wrong_amount, AUTHORIZE, OTHER_AMOUNT, ''",
        "tok_wrong_currency, AUTHORIZE, OTHER_CURRENCY, ''",
        "tok_decline, CAPTURE, APPROVE, ''",
        "tok_capture_500, AUTHORIZE, APPROVE, ''",
        "tok_capture_500, CAPTURE, LOSE_REQUEST, ''",
        "tok_void_429, VOID, TURN_AWAY, ''",
        "tok_refund_decline, REFUND, DECLINE, card_declined",
        "tok_, AUTHORIZE, DECLINE, invalid_token",
        "tok_500s, AUTHORIZE, DECLINE, invalid_token",
        "visa, AUTHORIZE, DECLINE, invalid_token"
    })
    void a_token_says_what_becomes_of_each_step(String token, Step step, Kind kind, String reason) {
        assertThat(act(token, step, 1)).isEqualTo(new Act(kind, reason));
    }

    @Test
    void a_token_may_fail_so_many_times_and_then_succeed() {
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(attempt ->
                                act("tok_500_x3", Step.AUTHORIZE, attempt).kind()))
                .containsExactly(Kind.LOSE_REQUEST, Kind.LOSE_REQUEST, Kind.LOSE_REQUEST, Kind.APPROVE, Kind.APPROVE);
        assertThat(Script.of(new PaymentToken("tok_500_x3")).counts(Step.AUTHORIZE))
                .isTrue();
        assertThat(Script.of(new PaymentToken("tok_500_x3")).counts(Step.CAPTURE))
                .isFalse();
        assertThat(Script.of(new PaymentToken("tok_500")).counts(Step.AUTHORIZE))
                .isFalse();
    }

    @Test
    void a_seed_draws_the_same_every_time_and_in_the_long_run_everything() {
        Set<Kind> drawn = EnumSet.noneOf(Kind.class);
        for (int attempt = 1; attempt <= 200; attempt++) {
            Act act = act("tok_seed_42", Step.AUTHORIZE, attempt);
            assertThat(act("tok_seed_42_again", Step.AUTHORIZE, attempt)).isEqualTo(act);
            drawn.add(act.kind());
        }
        assertThat(drawn)
                .containsExactlyInAnyOrder(
                        Kind.APPROVE, Kind.DECLINE, Kind.LOSE_ANSWER, Kind.LOSE_REQUEST, Kind.TURN_AWAY);
        assertThat(IntStream.rangeClosed(1, 200)
                        .mapToObj(attempt ->
                                act("tok_seed_42", Step.CAPTURE, attempt).kind()))
                .doesNotContain(Kind.DECLINE);
    }

    private static Act act(String token, Step step, long attempt) {
        return Script.of(new PaymentToken(token)).act(new StepKey(ORDER, step), attempt);
    }
}
