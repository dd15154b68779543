package dev.souk.cart.adapter.http;

import dev.souk.cart.domain.CartProblem;
import dev.souk.cart.domain.Discount;
import dev.souk.cart.domain.Quote;
import dev.souk.cart.domain.QuoteLine;
import dev.souk.cart.domain.TaxClass;
import dev.souk.cart.domain.TaxLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A quote as its owner sees it.
 *
 * @param quote the signed form, to be sent with the order as it is
 * @param tax contained in the prices or added to them, as {@code taxInclusive} says
 */
record QuoteJson(
        String quote,
        Instant expiresAt,
        String country,
        List<LineJson> lines,
        MoneyJson subtotal,
        List<DiscountJson> discounts,
        MoneyJson discount,
        String shippingOption,
        MoneyJson shipping,
        boolean taxInclusive,
        List<TaxJson> taxes,
        MoneyJson tax,
        MoneyJson total,
        List<ProblemJson> problems) {
    record LineJson(
            String sku, String name, int quantity, MoneyJson unitPrice, MoneyJson lineTotal, TaxClass taxClass) {}

    record DiscountJson(String code, String name, boolean coupon, MoneyJson amount) {}

    /** @param percent a decimal in text, which no client rounds, e.g. {@code 25.5} */
    record TaxJson(String percent, MoneyJson base, MoneyJson tax) {
        private static final int PERCENT_DIGITS = 2;

        static TaxJson of(TaxLine line) {
            var percent = BigDecimal.valueOf(line.basisPoints(), PERCENT_DIGITS).stripTrailingZeros();
            return new TaxJson(percent.toPlainString(), MoneyJson.of(line.base()), MoneyJson.of(line.tax()));
        }
    }

    static QuoteJson of(Quote quote, String token, List<CartProblem> problems) {
        return new QuoteJson(
                token,
                quote.expiresAt(),
                quote.delivery().country(),
                quote.lines().stream().map(QuoteJson::line).toList(),
                MoneyJson.of(quote.subtotal()),
                quote.discounts().stream().map(QuoteJson::discount).toList(),
                MoneyJson.of(quote.discount()),
                quote.delivery().option().code(),
                MoneyJson.of(quote.shipping()),
                quote.delivery().tax().inclusive(),
                quote.taxes().stream().map(TaxJson::of).toList(),
                MoneyJson.of(quote.tax()),
                MoneyJson.of(quote.total()),
                problems.stream().map(ProblemJson::of).toList());
    }

    private static LineJson line(QuoteLine line) {
        return new LineJson(
                line.sku().value(),
                line.label(),
                line.quantity().units(),
                MoneyJson.of(line.unitPrice()),
                MoneyJson.of(line.lineTotal()),
                line.taxClass());
    }

    static DiscountJson discount(Discount discount) {
        return new DiscountJson(discount.code(), discount.name(), discount.coupon(), MoneyJson.of(discount.amount()));
    }
}
