package dev.souk.payments.domain;

import dev.souk.kernel.Money;
import java.util.List;

/**
 * One movement of money between accounts, never changed once written. Double entry: its postings sum to zero, so money can
 * move but not appear or vanish.
 *
 * @param seq the version of the intent that this entry explains
 * @param kind what happened
 * @param currency ISO 4217 code of all postings
 * @param postings at least two, summing to zero
 */
public record JournalEntry(long seq, Kind kind, String currency, List<Posting> postings) {
    private static final String CUSTOMER = "customer";
    private static final String PROVIDER = "provider";

    /** What moves money. */
    public enum Kind {
        AUTHORIZATION,
        CAPTURE,
        VOID,
        REFUND
    }

    /** @throws IllegalArgumentException when the postings do not balance */
    public JournalEntry {
        postings = List.copyOf(postings);
        long sum = postings.stream().mapToLong(Posting::amount).reduce(0, Math::addExact);
        if (postings.size() < 2 || sum != 0) {
            throw new IllegalArgumentException(
                    "a journal entry must have two or more postings that sum to 0, got %s".formatted(postings));
        }
    }

    /** The customer's money is promised: it waits in the order's clearing account. */
    static JournalEntry authorization(long seq, OrderId order, Money amount) {
        return move(seq, Kind.AUTHORIZATION, CUSTOMER, clearing(order), amount);
    }

    /** The promise is kept: the provider has the money and owes it to us. */
    static JournalEntry capture(long seq, OrderId order, Money amount) {
        return move(seq, Kind.CAPTURE, clearing(order), PROVIDER, amount);
    }

    /** The promise is given back. */
    static JournalEntry voiding(long seq, OrderId order, Money amount) {
        return move(seq, Kind.VOID, clearing(order), CUSTOMER, amount);
    }

    /** The money goes back: the provider no longer owes it to us. */
    static JournalEntry refund(long seq, Money amount) {
        return move(seq, Kind.REFUND, PROVIDER, CUSTOMER, amount);
    }

    private static JournalEntry move(long seq, Kind kind, String from, String to, Money amount) {
        return new JournalEntry(
                seq,
                kind,
                amount.currency(),
                List.of(new Posting(from, -amount.amount()), new Posting(to, amount.amount())));
    }

    private static String clearing(OrderId order) {
        return "clearing:" + order.value();
    }
}
