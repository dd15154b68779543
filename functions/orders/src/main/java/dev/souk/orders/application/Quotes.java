package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Quote;

/** Tells genuine quotes from others. */
public interface Quotes {

    /** @param quote as the customer sent it: any text */
    Verdict verify(String quote, CustomerId customer);

    /** What a text that claims to be a quote turns out to be. */
    sealed interface Verdict {
        /** The cart made this offer to this customer and stands by it. */
        record Genuine(Quote quote) implements Verdict {}

        /** It was an offer to this customer, but its time is over. */
        record Expired() implements Verdict {}

        /** Not ours, altered, or not this customer's; which one is nobody's business. */
        record NotGenuine() implements Verdict {}
    }
}
