package dev.souk.cart.adapter.http;

import dev.souk.cart.domain.Quote;
import dev.souk.cart.domain.QuoteLine;
import java.time.Instant;
import java.util.List;

/**
 * A quote as its owner sees it.
 *
 * @param quote the signed form, to be sent with the order as it is
 */
record QuoteJson(
        String quote,
        Instant expiresAt,
        List<LineJson> lines,
        MoneyJson subtotal,
        MoneyJson shipping,
        MoneyJson total) {
    record LineJson(String sku, String name, int quantity, MoneyJson unitPrice, MoneyJson lineTotal) {}

    static QuoteJson of(Quote quote, String token) {
        return new QuoteJson(
                token,
                quote.expiresAt(),
                quote.lines().stream().map(QuoteJson::line).toList(),
                MoneyJson.of(quote.subtotal()),
                MoneyJson.of(quote.shipping()),
                MoneyJson.of(quote.total()));
    }

    private static LineJson line(QuoteLine line) {
        return new LineJson(
                line.sku().value(),
                line.label(),
                line.quantity().units(),
                MoneyJson.of(line.unitPrice()),
                MoneyJson.of(line.lineTotal()));
    }
}
