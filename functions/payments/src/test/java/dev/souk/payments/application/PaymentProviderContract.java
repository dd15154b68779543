package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CANCEL;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.ProviderAnswer;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import org.junit.jupiter.api.Test;

/** What every provider keeps to, whatever its books are kept in. */
public abstract class PaymentProviderContract extends StatementContract {

    @Test
    void approves_the_amount_it_was_asked_for() {
        assertThat(fresh().authorize(AUTHORIZE, AMOUNT, approve()))
                .isInstanceOfSatisfying(
                        Approved.class,
                        approved -> assertThat(approved.amount()).isEqualTo(AMOUNT));
    }

    @Test
    void declines_with_a_reason_and_stays_with_it() {
        PaymentProvider provider = fresh();

        assertThat(provider.authorize(AUTHORIZE, AMOUNT, decline())).isEqualTo(new Declined("insufficient_funds"));
        assertThat(provider.authorize(AUTHORIZE, AMOUNT, approve())).isEqualTo(new Declined("insufficient_funds"));
        assertThat(provider.find(AUTHORIZE)).isEqualTo(new Declined("insufficient_funds"));
    }

    @Test
    void answers_the_same_under_the_same_key() {
        PaymentProvider provider = fresh();
        ProviderAnswer first = provider.authorize(AUTHORIZE, AMOUNT, approve());

        assertThat(provider.authorize(AUTHORIZE, AMOUNT, approve())).isEqualTo(first);
        assertThat(provider.authorize(AUTHORIZE, AMOUNT, decline())).isEqualTo(first);
        assertThat(provider.authorize(AUTHORIZE, new Money(1, "USD"), approve()))
                .isEqualTo(first);
        assertThat(provider.find(AUTHORIZE)).isEqualTo(first);
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
    void gives_back_in_parts_and_no_more_than_it_took() {
        PaymentProvider provider = fresh();
        String capture = provider.capture(CAPTURE, authorized(provider), AMOUNT) instanceof Approved approved
                ? approved.reference()
                : "none";

        assertThat(provider.refund(refund("a"), capture, new Money(1_500, "EUR")))
                .isInstanceOf(Approved.class);
        assertThat(provider.refund(refund("b"), capture, new Money(501, "EUR")))
                .isEqualTo(new Declined("exceeds_the_capture"));
        assertThat(provider.refund(refund("c"), capture, new Money(500, "EUR"))).isInstanceOf(Approved.class);
        assertThat(provider.find(refund("a")))
                .isInstanceOfSatisfying(
                        Approved.class,
                        approved -> assertThat(approved.amount()).isEqualTo(new Money(1_500, "EUR")));
        assertThat(provider.find(refund("d"))).isEqualTo(new NothingKnown());
    }

    @Test
    void gives_back_nothing_that_it_did_not_take() {
        PaymentProvider provider = fresh();
        String authorization = authorized(provider);

        assertThat(provider.refund(CANCEL, authorization, AMOUNT)).isEqualTo(new Declined("no_such_capture"));
        provider.capture(CAPTURE, authorization, AMOUNT);
        assertThat(provider.refund(refund("x"), "capt_x", AMOUNT)).isEqualTo(new Declined("no_such_capture"));
    }

    @Test
    void takes_nothing_of_what_it_declined() {
        PaymentProvider provider = fresh();
        provider.authorize(AUTHORIZE, AMOUNT, decline());

        assertThat(provider.capture(CAPTURE, "auth_x", AMOUNT)).isEqualTo(new Declined("no_such_authorization"));
    }
}
