package dev.souk.cart.application;

import dev.souk.cart.domain.Quote;

/** Turns a quote into a token that nobody else can make. */
public interface QuoteSigner {
    String sign(Quote quote);
}
