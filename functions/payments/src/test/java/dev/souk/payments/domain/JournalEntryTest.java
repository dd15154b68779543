package dev.souk.payments.domain;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.payments.domain.JournalEntry.Kind;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Pending;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalEntryTest {
    private final Pending pending = new Pending(ORDER, AMOUNT, 1);
    private final Authorized authorized = new Authorized(ORDER, AMOUNT, "auth_1", 2);

    @Test
    void refuses_postings_that_do_not_balance() {
        List<Posting> odd = List.of(new Posting("customer", -2_000), new Posting("provider", 1_999));

        assertThatThrownBy(() -> new JournalEntry(2, Kind.CAPTURE, "EUR", odd, ""))
                .hasMessageContaining("two or more postings that sum to 0");
        assertThatThrownBy(() -> new JournalEntry(2, Kind.CAPTURE, "EUR", List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moves_a_captured_amount_from_the_customer_to_the_provider_and_clears_the_order() {
        assertThat(balances(pending.authorize("auth_1")))
                .isEqualTo(Map.of("customer", -2_000L, "clearing:order-1", 2_000L));
        assertThat(balances(pending.authorize("auth_1"), authorized.capture("capt_1")))
                .isEqualTo(Map.of("customer", -2_000L, "clearing:order-1", 0L, "provider", 2_000L));
    }

    @Test
    void gives_a_voided_amount_back_to_the_last_cent() {
        assertThat(balances(pending.authorize("auth_1"), authorized.letGo()))
                .isEqualTo(Map.of("customer", 0L, "clearing:order-1", 0L));
    }

    @Test
    void stays_silent_when_no_money_moved() {
        assertThat(pending.decline("card_declined").entries()).isEmpty();
        assertThat(pending.abandon().entries()).isEmpty();
        assertThat(pending.voidUnrecorded("auth_1").entries()).isEmpty();
    }

    @Test
    void takes_its_number_from_the_version_it_explains() {
        assertThat(pending.authorize("auth_1").entries())
                .extracting(JournalEntry::seq)
                .containsExactly(2L);
        assertThat(authorized.capture("capt_1").entries())
                .extracting(JournalEntry::seq)
                .containsExactly(3L);
    }

    private static Map<String, Long> balances(IntentChange... changes) {
        return Stream.of(changes)
                .flatMap(change -> change.entries().stream())
                .flatMap(entry -> entry.postings().stream())
                .collect(Collectors.toMap(Posting::account, Posting::amount, Math::addExact));
    }
}
