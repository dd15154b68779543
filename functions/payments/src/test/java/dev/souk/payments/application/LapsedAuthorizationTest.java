package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.cancelling;
import static dev.souk.payments.PaymentsFixture.capture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.InMemoryProviderLedger;
import dev.souk.payments.adapter.provider.SimulatedProvider;
import dev.souk.payments.domain.CapturePaymentResult.CalledOff;
import dev.souk.payments.domain.CapturePaymentResult.Taken;
import dev.souk.payments.domain.CapturePaymentResult.Unpayable;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.JournalEntry.Kind;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.Statement;
import dev.souk.payments.domain.StatementLine;
import dev.souk.payments.domain.StatementLine.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order whose capture comes when the provider does not hold the money any longer. */
class LapsedAuthorizationTest {
    private final InMemoryPayments payments = new InMemoryPayments();
    private Instant now = NOW;
    private final SimulatedProvider provider = new SimulatedProvider(
            new InMemoryProviderLedger(),
            _ -> {},
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC),
            UUID::randomUUID);

    @Test
    void is_paid_to_the_last_minute_without_another_authorisation() {
        authorized(APPROVE);
        now = NOW.plus(Duration.ofDays(7));

        assertThat(capture(payments, provider).handle(ORDER, APPROVE)).isInstanceOf(Taken.class);
        assertThat(payments.journal()).hasSize(2);
    }

    @Test
    void is_authorised_again_and_paid() {
        authorized(APPROVE);
        now = NOW.plus(Duration.ofDays(8));

        assertThat(capture(payments, provider).handle(ORDER, APPROVE)).isInstanceOf(Taken.class);

        assertThat(payments.find(ORDER)).containsInstanceOf(Captured.class);
        assertThat(payments.journal())
                .extracting(entry -> entry.kind())
                .containsExactly(Kind.AUTHORIZATION, Kind.LAPSE, Kind.AUTHORIZATION, Kind.CAPTURE);
        cancelling(payments, provider).handle(ORDER);
        assertThat(payments.find(ORDER))
                .hasValueSatisfying(payment ->
                        assertThat(((Captured) payment).kept().isZero()).isTrue());
    }

    @Test
    void is_unpayable_when_the_card_is_declined_by_then_and_stays_so() {
        authorized(APPROVE);
        now = NOW.plus(Duration.ofDays(8));
        var expired = new PaymentToken("tok_decline_expired_card");

        assertThat(capture(payments, provider).handle(ORDER, expired)).isEqualTo(new Unpayable("expired_card"));
        assertThat(capture(payments, provider).handle(ORDER, expired)).isEqualTo(new Unpayable("expired_card"));

        assertThat(payments.find(ORDER)).containsInstanceOf(PaymentIntent.Declined.class);
        cancelling(payments, provider).handle(ORDER);
        assertThat(capture(payments, provider).handle(ORDER, expired)).isEqualTo(new Unpayable("expired_card"));
    }

    @Test
    void is_an_error_without_a_token_to_pay_with_once_more() {
        authorized(APPROVE);
        now = NOW.plus(Duration.ofDays(8));

        assertThatThrownBy(() -> capture(payments, provider).handle(ORDER, null))
                .isInstanceOf(ProviderRefused.class)
                .hasMessageEndingWith("refused: authorization_expired");
    }

    @Test
    void is_not_authorised_again_once_its_order_is_called_off() {
        authorized(APPROVE);
        now = NOW.plus(Duration.ofDays(8));
        payments.callOff(ORDER);

        assertThat(capture(payments, provider).handle(ORDER, APPROVE)).isEqualTo(new CalledOff());
        assertThat(payments.find(ORDER)).containsInstanceOf(PaymentIntent.Authorized.class);
    }

    @Test
    void is_authorised_no_more_than_three_times_and_nothing_is_held_in_the_end() {
        var expire = new PaymentToken("tok_expire");
        authorized(expire);

        assertThat(capture(payments, provider).handle(ORDER, expire)).isEqualTo(new Unpayable("authorization_expired"));
        assertThat(capture(payments, provider).handle(ORDER, expire)).isEqualTo(new Unpayable("authorization_expired"));
        cancelling(payments, provider).handle(ORDER);

        assertThat(payments.find(ORDER)).containsInstanceOf(PaymentIntent.Voided.class);
        assertThat(states()).containsExactly(State.EXPIRED, State.EXPIRED, State.EXPIRED);
    }

    @Test
    void is_paid_by_the_first_authorisation_that_lasts() {
        var expireOnce = new PaymentToken("tok_expire_x1");
        authorized(expireOnce);

        assertThat(capture(payments, provider).handle(ORDER, expireOnce)).isInstanceOf(Taken.class);

        assertThat(states()).containsExactly(State.EXPIRED, State.TAKEN);
    }

    private List<State> states() {
        return ((Statement) provider.statement(NOW, NOW.plusSeconds(1), null))
                .lines().stream()
                        .sorted(Comparator.comparingInt(line -> line.key().round()))
                        .map(line -> ((StatementLine.Payment) line).state())
                        .toList();
    }

    private void authorized(PaymentToken token) {
        authorize(payments, provider).handle(ORDER, AMOUNT, token);
    }
}
