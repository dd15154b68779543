package dev.souk.invariants;

import static dev.souk.invariants.Rows.journal;
import static dev.souk.invariants.Rows.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The provider's ledger and our journal beside it. */
class MoneyTest {
    private static final Row FIRST = ledger("o1", "AUTHORIZATION", 500);
    private static final Row FIRST_EXPIRED = ledger("o1", "VOID", 500);
    private static final Row SECOND = ledger("o1", "AUTHORIZATION", 2, 500);
    private static final Row TAKEN = ledger("o1", "CAPTURE", 2, 500);
    private static final Row PROMISED = journal("o1", 1, "customer", "clearing:o1", 500);
    private static final Row PAID = journal("o1", 2, "clearing:o1", "provider", 500);

    @Test
    void may_be_authorised_again_when_the_last_authorisation_was_let_go() {
        assertThat(charged(FIRST, FIRST_EXPIRED, SECOND, TAKEN)).isEmpty();
        assertThat(charged(FIRST, FIRST_EXPIRED, SECOND, ledger("o1", "VOID", 2, 500)))
                .isEmpty();
    }

    @Test
    void must_not_be_held_by_any_authorisation_in_the_end() {
        assertThat(charged(FIRST, SECOND, TAKEN))
                .containsExactly(
                        "the authorisation of order o1 was left open", "order o1 was authorised 2 times at once");
        assertThat(charged(FIRST, FIRST_EXPIRED, SECOND))
                .containsExactly("the authorisation of order o1 was left open");
    }

    @Test
    void must_not_be_captured_under_two_authorisations() {
        assertThat(charged(FIRST, FIRST_EXPIRED, SECOND, TAKEN, ledger("o1", "CAPTURE", 500)))
                .containsExactly("order o1 was captured 2 times");
    }

    @Test
    void is_in_the_books_as_it_is_at_the_provider() {
        Row asked = journal("o1", 3, "provider", "clearing:o1", 200);
        Row back = journal("o1", 4, "clearing:o1", "customer", 200);

        assertThat(booked(List.of(PROMISED, PAID), TAKEN)).isEmpty();
        assertThat(booked(List.of(PROMISED, PAID, asked, back), TAKEN, ledger("o1", "REFUND", 200)))
                .isEmpty();
    }

    @Test
    void must_not_stay_in_between() {
        assertThat(booked(List.of(PROMISED))).containsExactly("clearing:o1 keeps 500");
    }

    @Test
    void must_not_differ_from_what_the_provider_keeps() {
        assertThat(booked(List.of(PROMISED, PAID)))
                .containsExactly("the provider keeps 0 of order o1, our books say 500");
        assertThat(booked(List.of(), TAKEN)).containsExactly("the provider keeps 500 of order o1, our books say 0");
    }

    @Test
    void must_not_appear_or_vanish() {
        Row vanished = journal("o1", 3, "[{'account':'customer','amount':-2},{'account':'fees','amount':1}]");

        assertThat(booked(List.of(vanished))).containsExactly("entry J#0000000003 of order o1 sums to -1");
    }

    private static List<String> charged(Row... provider) {
        return new ChargedOnce().violations(snapshot(List.of(), List.of(provider)));
    }

    private static List<String> booked(List<Row> payments, Row... provider) {
        return new BooksBalance().violations(snapshot(payments, List.of(provider)));
    }

    private static Snapshot snapshot(List<Row> payments, List<Row> provider) {
        return new Snapshot(List.of(), List.of(), List.of(), payments, provider, List.of(), List.of(), List.of());
    }
}
