package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.VOID;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.refunding;
import static dev.souk.payments.PaymentsFixture.simulatedProvider;
import static dev.souk.payments.PaymentsFixture.voiding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Money;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.InMemoryProviderLedger;
import dev.souk.payments.ScriptedProvider;
import dev.souk.payments.adapter.provider.SimulatedProvider;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Challenge;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.Unavailable;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.VoidPaymentResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResolveDoubtsTest {
    private static final Approved HELD = new Approved("auth_1", AMOUNT);
    private static final Approved LET_GO = new Approved("void_1", AMOUNT);
    private static final NothingKnown NOTHING = new NothingKnown();

    private Instant now = NOW;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final InMemoryPayments payments = new InMemoryPayments(clock);
    private final List<String> counted = new ArrayList<>();

    @Test
    void lets_go_what_was_granted_after_the_order_was_given_up() {
        gaveUp();
        var provider = new ScriptedProvider(NOTHING, HELD, NOTHING, LET_GO);

        assertThat(afterMinutes(1, provider)).isZero();
        assertThat(afterMinutes(1, provider)).isZero();
        assertThat(afterMinutes(3, provider)).isZero();
        assertThat(afterMinutes(1, provider)).isEqualTo(1);
        assertThat(afterMinutes(60, provider)).isZero();

        assertThat(provider.asked())
                .containsExactly(
                        "find order-1:authorize",
                        "find order-1:authorize",
                        "find order-1:void",
                        "request order-1:void");
        assertThat(counted).containsExactly("released");
        assertThat(payments.find(ORDER)).contains(new Abandoned(ORDER, 2));
    }

    @Test
    void leaves_nothing_held_of_an_order_that_was_given_up_while_the_provider_took_its_time() {
        var ledger = new InMemoryProviderLedger();
        var provider = new SimulatedProvider(ledger, _ -> {}, clock, UUID::randomUUID);
        assertThatThrownBy(() -> authorize(payments, provider).handle(ORDER, AMOUNT, new PaymentToken("tok_late")))
                .isInstanceOf(PaymentResultUnknown.class);
        assertThat(voiding(payments, provider).handle(ORDER)).isEqualTo(VoidPaymentResult.NOTHING_TO_VOID);

        assertThat(afterMinutes(2, provider)).isEqualTo(1);

        assertThat(ledger.find(AUTHORIZE)).isPresent();
        assertThat(ledger.find(VOID)).isPresent();
    }

    @Test
    void ends_a_challenge_that_nobody_waits_for() {
        gaveUp();
        var provider = new ScriptedProvider(new Challenge("auth_1", "https://provider.example/1"), NOTHING, LET_GO);

        assertThat(afterMinutes(2, provider)).isEqualTo(1);

        assertThat(provider.asked()).endsWith("request order-1:void");
    }

    @Test
    void has_nothing_to_do_when_the_provider_declined_at_last() {
        gaveUp();

        assertThat(afterMinutes(2, new ScriptedProvider(new Declined("card_declined"))))
                .isEqualTo(1);
        assertThat(counted).isEmpty();
    }

    @Test
    void believes_after_ten_looks_in_two_hours_that_the_request_was_lost() {
        gaveUp();
        var provider = new ScriptedProvider(
                IntStream.range(0, 10).mapToObj(_ -> NOTHING).toArray(ProviderAnswer[]::new));

        IntStream.range(0, 125).forEach(_ -> afterMinutes(1, provider));
        assertThat(counted).isEmpty();
        afterMinutes(1, provider);

        assertThat(provider.asked()).hasSize(10);
        assertThat(counted).containsExactly("never heard of");
        assertThat(payments.due(Instant.MAX, 10)).isEmpty();
    }

    @Test
    void draws_no_conclusion_from_a_provider_that_gives_no_answer_and_calls_a_person_after_three_days() {
        gaveUp();
        var provider = new ScriptedProvider(Stream.concat(
                        Stream.of(new Unavailable()), IntStream.range(0, 300).mapToObj(_ -> new ProviderTimeout()))
                .toArray(ProviderAnswer[]::new));

        IntStream.range(0, 72).forEach(_ -> afterMinutes(60, provider));
        assertThat(counted).isEmpty();
        assertThat(afterMinutes(20, provider)).isEqualTo(1);

        assertThat(counted).containsExactly("given up");
        assertThat(provider.asked()).hasSize(73);
    }

    @Test
    void calls_a_person_when_the_provider_does_not_let_go() {
        gaveUp();

        assertThat(afterMinutes(2, new ScriptedProvider(HELD, NOTHING, new Declined("already_captured"))))
                .isEqualTo(1);
        assertThat(counted).containsExactly("given up");
    }

    @Test
    void brings_a_refund_to_its_end_whose_answer_was_lost() {
        PaymentProvider provider = simulatedProvider();
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        capture(payments, provider).handle(ORDER, null);
        var part = new RefundId("part");
        var money = new Money(700, "EUR");
        assertThatThrownBy(() -> refunding(payments, new ScriptedProvider(NOTHING, new ProviderTimeout(), NOTHING))
                        .handle(ORDER, part, money))
                .isInstanceOf(PaymentResultUnknown.class);

        assertThat(afterMinutes(2, provider)).isEqualTo(1);

        Captured standing = (Captured) payments.find(ORDER).orElseThrow();
        assertThat(standing.kept()).isEqualTo(new Money(1_300, "EUR"));
        assertThat(standing.refunds()).noneMatch(Refund::isOpen);
        assertThat(payments.due(Instant.MAX, 10)).isEmpty();
    }

    @Test
    void asks_nothing_of_a_refund_that_has_its_answer() {
        PaymentProvider provider = simulatedProvider();
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        capture(payments, provider).handle(ORDER, null);
        refunding(payments, provider).handle(ORDER, new RefundId("part"), new Money(700, "EUR"));

        assertThat(afterMinutes(2, new ScriptedProvider())).isEqualTo(1);
    }

    @Test
    void a_doubt_that_cannot_be_looked_at_stays_and_is_told() {
        gaveUp();
        OrderId other = new OrderId("order-2");
        payments.store(PaymentIntent.begin(other, AMOUNT));
        payments.store(new Pending(other, AMOUNT, 1).abandon());
        // The script ends with the first order's answer, so that the second question fails.
        var provider = new ScriptedProvider(new Declined("card_declined"));

        assertThatThrownBy(() -> afterMinutes(2, provider)).isInstanceOf(IllegalStateException.class);
        assertThat(payments.due(now, 10)).hasSize(1);
    }

    private void gaveUp() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        payments.store(new Pending(ORDER, AMOUNT, 1).abandon());
    }

    private int afterMinutes(int minutes, PaymentProvider provider) {
        now = now.plus(Duration.ofMinutes(minutes));
        return new ResolveDoubts(payments, payments, provider, () -> {}, new Counts(), clock).handle();
    }

    private final class Counts implements DoubtCounts {
        @Override
        public void released() {
            counted.add("released");
        }

        @Override
        public void neverHeardOf() {
            counted.add("never heard of");
        }

        @Override
        public void givenUp() {
            counted.add("given up");
        }
    }
}
