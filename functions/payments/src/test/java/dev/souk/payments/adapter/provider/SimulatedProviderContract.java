package dev.souk.payments.adapter.provider;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.TIMEOUT;
import static dev.souk.payments.PaymentsFixture.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.application.PaymentProviderContract;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Challenge;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.ToRequest;
import dev.souk.payments.domain.ProviderAnswer.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the simulated provider keeps to besides, as its tokens say. */
abstract class SimulatedProviderContract extends PaymentProviderContract {

    /** A provider that nothing was asked of yet, and the pauses it takes. */
    protected abstract PaymentProvider fresh(List<Duration> pauses);

    @Override
    protected PaymentProvider fresh() {
        return fresh(new ArrayList<>());
    }

    @ParameterizedTest
    @CsvSource({
        "tok_decline, card_declined",
        "tok_decline_x, card_declined",
        "tok_, invalid_token",
        "TOK_APPROVE, invalid_token",
        "visa, invalid_token"
    })
    void declines_as_the_token_says(String token, String reason) {
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
    void fails_as_often_as_the_token_says_and_then_approves() {
        PaymentProvider provider = fresh();
        var token = new PaymentToken("tok_500_x2");

        assertThat(provider.authorize(AUTHORIZE, AMOUNT, token)).isEqualTo(new ProviderTimeout());
        assertThat(provider.find(AUTHORIZE)).isEqualTo(new NothingKnown());
        assertThat(provider.authorize(AUTHORIZE, AMOUNT, token)).isEqualTo(new ProviderTimeout());
        assertThat(provider.authorize(AUTHORIZE, AMOUNT, token)).isInstanceOf(Approved.class);
    }

    @Test
    void decides_once_the_payer_has_confirmed() {
        PaymentProvider provider = fresh();
        var token = new PaymentToken("tok_3ds");

        ToRequest challenge = provider.authorize(AUTHORIZE, AMOUNT, token);
        assertThat(challenge).isInstanceOf(Challenge.class);
        assertThat(provider.find(AUTHORIZE)).isEqualTo(challenge);
        assertThat(provider.authorize(AUTHORIZE, AMOUNT, token)).isEqualTo(challenge);
        ((SimulatedProvider) provider).complete(AUTHORIZE, true);
        ((SimulatedProvider) provider).complete(AUTHORIZE, false);

        String reference = ((Challenge) challenge).reference();
        assertThat(provider.find(AUTHORIZE)).isEqualTo(new Approved(reference, AMOUNT));
        assertThat(provider.capture(CAPTURE, reference, AMOUNT)).isInstanceOf(Approved.class);
    }

    @Test
    void ends_a_challenge_for_good() {
        PaymentProvider provider = fresh();
        String reference = ((Challenge) provider.authorize(AUTHORIZE, AMOUNT, new PaymentToken("tok_3ds"))).reference();

        assertThat(provider.voidAuthorization(VOID, reference)).isInstanceOf(Approved.class);
        ((SimulatedProvider) provider).complete(AUTHORIZE, true);

        assertThat(provider.find(AUTHORIZE)).isInstanceOf(Challenge.class);
        assertThat(provider.capture(CAPTURE, reference, AMOUNT)).isEqualTo(new Declined("no_such_authorization"));
    }

    @Test
    void turns_away_unheard_when_the_token_says_so() {
        PaymentProvider provider = fresh();

        assertThat(provider.authorize(AUTHORIZE, AMOUNT, new PaymentToken("tok_429")))
                .isEqualTo(new Unavailable());
        assertThat(provider.find(AUTHORIZE)).isEqualTo(new NothingKnown());
    }

    @Test
    void says_nothing_any_more_when_the_token_says_so() {
        PaymentProvider provider = fresh();

        assertThat(provider.authorize(AUTHORIZE, AMOUNT, new PaymentToken("tok_silent")))
                .isEqualTo(new ProviderTimeout());
        assertThat(provider.find(AUTHORIZE)).isEqualTo(new ProviderTimeout());
    }

    @Test
    void does_the_work_when_only_the_answer_is_lost() {
        PaymentProvider provider = fresh();

        assertThat(provider.authorize(AUTHORIZE, AMOUNT, TIMEOUT)).isEqualTo(new ProviderTimeout());

        assertThat(provider.find(AUTHORIZE)).isInstanceOf(Approved.class);
        assertThat(provider.authorize(AUTHORIZE, AMOUNT, TIMEOUT)).isEqualTo(provider.find(AUTHORIZE));
    }
}
