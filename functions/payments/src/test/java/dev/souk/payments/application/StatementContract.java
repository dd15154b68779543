package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.Statement;
import dev.souk.payments.domain.StatementLine;
import dev.souk.payments.domain.StatementLine.Payment;
import dev.souk.payments.domain.StatementLine.Refunded;
import dev.souk.payments.domain.StatementLine.State;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the statement of every provider keeps to. */
public abstract class StatementContract {

    /** A provider that nothing was asked of yet. */
    protected abstract PaymentProvider fresh();

    /** What stands for a card that is approved. */
    protected PaymentToken approve() {
        return APPROVE;
    }

    /** What stands for a card without money. */
    protected PaymentToken decline() {
        return new PaymentToken("tok_decline_insufficient_funds");
    }

    @Test
    void states_what_it_did_in_some_time_and_how_that_stands_now() {
        PaymentProvider provider = fresh();
        String authorization = authorized(provider);
        assertThat(payment(provider).state()).isEqualTo(State.HELD);

        String capture = provider.capture(CAPTURE, authorization, AMOUNT) instanceof Approved approved
                ? approved.reference()
                : "none";
        provider.refund(refund("a"), capture, new Money(700, "EUR"));

        assertThat(payment(provider)).satisfies(line -> {
            assertThat(line.key()).isEqualTo(AUTHORIZE);
            assertThat(line.authorizationId()).isEqualTo(authorization);
            assertThat(line.amount()).isEqualTo(AMOUNT);
            assertThat(line.state()).isEqualTo(State.TAKEN);
            assertThat(line.taken()).isEqualTo(AMOUNT);
        });
        assertThat(statement(provider, NOW, NOW.plusSeconds(1)))
                .filteredOn(Refunded.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Refunded.class, line -> {
                    assertThat(line.key()).isEqualTo(refund("a"));
                    assertThat(line.amount()).isEqualTo(new Money(700, "EUR"));
                    assertThat(line.failed()).isFalse();
                });
    }

    @Test
    void states_what_it_refused_and_what_it_let_go() {
        PaymentProvider provider = fresh();
        provider.authorize(AUTHORIZE, AMOUNT, decline());
        assertThat(payment(provider).state()).isEqualTo(State.REFUSED);

        StepKey again = StepKey.of(ORDER, Step.AUTHORIZE, 2);
        if (provider.authorize(again, AMOUNT, approve()) instanceof Approved approved) {
            provider.voidAuthorization(StepKey.of(ORDER, Step.VOID, 2), approved.reference());
        }

        assertThat(statement(provider, NOW, NOW.plusSeconds(1)))
                .filteredOn(line -> line.key().equals(again))
                .singleElement()
                .isInstanceOfSatisfying(
                        Payment.class, line -> assertThat(line.state()).isEqualTo(State.RELEASED));
    }

    @Test
    void states_nothing_of_another_time() {
        PaymentProvider provider = fresh();
        authorized(provider);

        assertThat(statement(provider, NOW.minusSeconds(7200), NOW)).isEmpty();
        assertThat(statement(provider, NOW.plusSeconds(1), NOW.plusSeconds(7200)))
                .isEmpty();
        assertThat(statement(provider, NOW, NOW)).isEmpty();
    }

    @Test
    void states_each_thing_once_however_many_pages_it_takes() {
        PaymentProvider provider = fresh();
        List<StepKey> keys = IntStream.range(0, 205)
                .mapToObj(number -> new StepKey(new OrderId("order-" + number), Step.AUTHORIZE))
                .toList();
        keys.forEach(key -> provider.authorize(key, AMOUNT, approve()));

        assertThat(statement(provider, NOW.minusSeconds(7200), NOW.plusSeconds(7200)))
                .extracting(StatementLine::key)
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    private static Payment payment(PaymentProvider provider) {
        return statement(provider, NOW, NOW.plusSeconds(1)).stream()
                .filter(Payment.class::isInstance)
                .map(Payment.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<StatementLine> statement(PaymentProvider provider, Instant from, Instant to) {
        List<StatementLine> lines = new ArrayList<>();
        String cursor = null;
        do {
            Statement page = (Statement) provider.statement(from, to, cursor);
            lines.addAll(page.lines());
            cursor = page.next();
        } while (cursor != null);
        return lines;
    }

    final String authorized(PaymentProvider provider) {
        return provider.authorize(AUTHORIZE, AMOUNT, approve()) instanceof Approved approved
                ? approved.reference()
                : "none";
    }

    static StepKey refund(String id) {
        return StepKey.refund(ORDER, new RefundId(id));
    }
}
