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
 * @param reference the refund that it is about, empty for the payment itself
 */
public record JournalEntry(long seq, Kind kind, String currency, List<Posting> postings, String reference) {
    private static final String CUSTOMER = "customer";
    private static final String PROVIDER = "provider";

    /** What moves money. */
    public enum Kind {
        AUTHORIZATION,
        CAPTURE,
        VOID,
        /** The provider did not wait: what it held is the customer's again. */
        LAPSE,
        REFUND_REQUEST,
        REFUND,
        REFUND_FAILURE
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

    /** How much moves. */
    public Money amount() {
        long moved = postings.stream()
                .mapToLong(Posting::amount)
                .filter(amount -> amount > 0)
                .sum();
        return new Money(moved, currency);
    }

    /** The customer's money is promised: it waits in the order's clearing account. */
    static JournalEntry authorization(long seq, OrderId order, Money amount) {
        return move(seq, Kind.AUTHORIZATION, CUSTOMER, clearing(order), amount, "");
    }

    /** The promise is kept: the provider has the money and owes it to us. */
    static JournalEntry capture(long seq, OrderId order, Money amount) {
        return move(seq, Kind.CAPTURE, clearing(order), PROVIDER, amount, "");
    }

    /** The promise is given back. */
    static JournalEntry voiding(long seq, OrderId order, Money amount) {
        return move(seq, Kind.VOID, clearing(order), CUSTOMER, amount, "");
    }

    /** The promise ran out. */
    static JournalEntry lapse(long seq, OrderId order, Money amount) {
        return move(seq, Kind.LAPSE, clearing(order), CUSTOMER, amount, "");
    }

    /** Money is on its way back: it waits in the order's clearing account until the provider says what became of it. */
    static JournalEntry refundRequest(long seq, OrderId order, Refund refund) {
        return move(
                seq,
                Kind.REFUND_REQUEST,
                PROVIDER,
                clearing(order),
                refund.amount(),
                refund.id().value());
    }

    /** The customer has it back. */
    static JournalEntry refund(long seq, OrderId order, Refund refund) {
        return move(
                seq,
                Kind.REFUND,
                clearing(order),
                CUSTOMER,
                refund.amount(),
                refund.id().value());
    }

    /** The provider still has it. */
    static JournalEntry refundFailure(long seq, OrderId order, Refund refund) {
        return move(
                seq,
                Kind.REFUND_FAILURE,
                clearing(order),
                PROVIDER,
                refund.amount(),
                refund.id().value());
    }

    private static JournalEntry move(long seq, Kind kind, String from, String to, Money amount, String reference) {
        return new JournalEntry(
                seq,
                kind,
                amount.currency(),
                List.of(new Posting(from, -amount.amount()), new Posting(to, amount.amount())),
                reference);
    }

    private static String clearing(OrderId order) {
        return "clearing:" + order.value();
    }
}
