package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CANCEL;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.DECLINE;
import static dev.souk.payments.PaymentsFixture.TIMEOUT;
import static dev.souk.payments.PaymentsFixture.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every provider keeps to, whatever its books are kept in. */
public abstract class PaymentProviderContract {

    /** A provider that nothing was asked of yet, and the pauses it takes. */
    protected abstract PaymentProvider fresh(List<Duration> pauses);

    private PaymentProvider fresh() {
        return fresh(new ArrayList<>());
    }

    @ParameterizedTest
    @CsvSource({"tok_approve", "tok_approve_4711", "tok_slow", "tok_slow_x"})
    void approves_the_amount_it_was_asked_for(String token) {
        assertThat(fresh().authorize(AUTHORIZE, AMOUNT, new PaymentToken(token)))
                .isInstanceOfSatisfying(
                        Approved.class,
                        approved -> assertThat(approved.amount()).isEqualTo(AMOUNT));
    }

    @ParameterizedTest
    @CsvSource({
        "tok_decline, card_declined",
        "tok_decline_x, card_declined",
        "tok_, invalid_token",
        "TOK_APPROVE, invalid_token",
        "visa, invalid_token"
    })
    void declines_with_a_reason(String token, String reason) {
        assertThat(fresh().authorize(AUTHORIZE, AMOUNT, new PaymentToken(token)))
                .isEqualTo(new Declined(reason));
    }

    @Test
    void takes_its_time_when_the_token_says_so() {
        List<Duration> pauses = new ArrayList<>();

        fresh(pauses).authorize(AUTHORIZE, AMOUNT, new PaymentToken("tok_slow"));

        assertThat(pauses).containsExactly(Duration.ofMillis(1_500));
    }

    @Test
    void answers_the_same_under_the_same_key() {
        PaymentProvider provider = fresh();
        ProviderAnswer first = provider.authorize(AUTHORIZE, AMOUNT, APPROVE);

        assertThat(provider.authorize(AUTHORIZE, AMOUNT, APPROVE)).isEqualTo(first);
        assertThat(provider.authorize(AUTHORIZE, AMOUNT, DECLINE)).isEqualTo(first);
        assertThat(provider.authorize(AUTHORIZE, new Money(1, "USD"), APPROVE)).isEqualTo(first);
        assertThat(provider.find(AUTHORIZE)).isEqualTo(first);
    }

    @Test
    void does_the_work_when_only_the_answer_is_lost() {
        PaymentProvider provider = fresh();

        assertThat(provider.authorize(AUTHORIZE, AMOUNT, TIMEOUT)).isEqualTo(new ProviderTimeout());

        assertThat(provider.find(AUTHORIZE)).isInstanceOf(Approved.class);
        assertThat(provider.authorize(AUTHORIZE, AMOUNT, TIMEOUT)).isEqualTo(provider.find(AUTHORIZE));
    }

    @Test
    void says_so_when_it_never_heard_of_a_key() {
        assertThat(fresh().find(AUTHORIZE)).isEqualTo(new NothingKnown());
    }

    @Test
    void takes_once_what_it_holds_and_does_not_let_it_go_afterwards() {
        PaymentProvider provider = fresh();
        String authorization = authorized(provider);

        ProviderAnswer captured = provider.capture(CAPTURE, authorization, AMOUNT);

        assertThat(captured).isInstanceOf(Approved.class);
        assertThat(provider.capture(CAPTURE, authorization, AMOUNT)).isEqualTo(captured);
        assertThat(provider.find(CAPTURE)).isEqualTo(captured);
        assertThat(provider.voidAuthorization(VOID, authorization)).isEqualTo(new Declined("already_captured"));
    }

    @Test
    void lets_go_once_what_it_holds_and_does_not_take_it_afterwards() {
        PaymentProvider provider = fresh();
        String authorization = authorized(provider);

        ProviderAnswer voided = provider.voidAuthorization(VOID, authorization);

        assertThat(voided).isInstanceOf(Approved.class);
        assertThat(provider.voidAuthorization(VOID, authorization)).isEqualTo(voided);
        assertThat(provider.capture(CAPTURE, authorization, AMOUNT)).isEqualTo(new Declined("authorization_voided"));
        assertThat(provider.find(CAPTURE)).isEqualTo(new NothingKnown());
    }

    @Test
    void takes_nothing_that_it_does_not_hold() {
        PaymentProvider provider = fresh();
        assertThat(provider.capture(CAPTURE, "auth_x", AMOUNT)).isEqualTo(new Declined("no_such_authorization"));
        String authorization = authorized(provider);

        assertThat(provider.capture(CAPTURE, "auth_x", AMOUNT)).isEqualTo(new Declined("no_such_authorization"));
        assertThat(provider.voidAuthorization(VOID, "auth_x")).isEqualTo(new Declined("no_such_authorization"));
        assertThat(provider.capture(CAPTURE, authorization, new Money(2_001, "EUR")))
                .isEqualTo(new Declined("not_the_authorized_amount"));
    }

    @Test
    void gives_back_once_what_it_took() {
        PaymentProvider provider = fresh();
        String capture = provider.capture(CAPTURE, authorized(provider), AMOUNT) instanceof Approved approved
                ? approved.reference()
                : "none";

        ProviderAnswer refunded = provider.refund(CANCEL, capture, AMOUNT);

        assertThat(refunded)
                .isInstanceOfSatisfying(
                        Approved.class,
                        approved -> assertThat(approved.amount()).isEqualTo(AMOUNT));
        assertThat(provider.refund(CANCEL, capture, AMOUNT)).isEqualTo(refunded);
        assertThat(provider.find(CANCEL)).isEqualTo(refunded);
    }

    @Test
    void gives_back_nothing_that_it_did_not_take() {
        PaymentProvider provider = fresh();
        String authorization = authorized(provider);

        assertThat(provider.refund(CANCEL, authorization, AMOUNT)).isEqualTo(new Declined("no_such_capture"));
        provider.capture(CAPTURE, authorization, AMOUNT);
        assertThat(provider.refund(CANCEL, "capt_x", AMOUNT)).isEqualTo(new Declined("no_such_capture"));
    }

    @Test
    void takes_nothing_of_what_it_declined() {
        PaymentProvider provider = fresh();
        provider.authorize(AUTHORIZE, AMOUNT, DECLINE);

        assertThat(provider.capture(CAPTURE, "auth_x", AMOUNT)).isEqualTo(new Declined("no_such_authorization"));
    }

    private static String authorized(PaymentProvider provider) {
        return provider.authorize(AUTHORIZE, AMOUNT, APPROVE) instanceof Approved approved
                ? approved.reference()
                : "none";
    }
}
