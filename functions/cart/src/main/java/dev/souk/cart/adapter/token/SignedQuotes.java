package dev.souk.cart.adapter.token;

import dev.souk.cart.application.QuoteSigner;
import dev.souk.cart.domain.Discount;
import dev.souk.cart.domain.Quote;
import dev.souk.cart.domain.QuoteLine;
import dev.souk.lambda.security.SignedTokens;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Quotes as compact JWS (RFC 7515) that orders verifies with the same secret. Of {@value
 * dev.souk.cart.domain.Cart#MAX_LINES} lines with labels of {@value dev.souk.cart.domain.ProductCopy#MAX_LABEL_BYTES}
 * bytes, one stays within {@link SignedTokens#MAX_LENGTH}.
 */
public final class SignedQuotes implements QuoteSigner {
    public static final String TYPE = "souk-quote+jwt";

    private final SignedTokens tokens;

    public SignedQuotes(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String sign(Quote quote) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "souk-cart");
        claims.put("sub", quote.owner().subject());
        claims.put("jti", quote.id());
        claims.put("iat", quote.issuedAt().getEpochSecond());
        claims.put("exp", quote.expiresAt().getEpochSecond());
        claims.put("cartId", quote.cart().value());
        claims.put("cartVersion", quote.cartVersion());
        claims.put("currency", quote.total().currency());
        claims.put("country", quote.delivery().country());
        claims.put("lines", quote.lines().stream().map(SignedQuotes::line).toList());
        claims.put("subtotal", quote.subtotal().amount());
        claims.put(
                "discounts",
                quote.discounts().stream().map(SignedQuotes::discount).toList());
        claims.put("discount", quote.discount().amount());
        claims.put("shippingOption", quote.delivery().option().code());
        claims.put("shipping", quote.shipping().amount());
        claims.put("taxInclusive", quote.delivery().tax().inclusive());
        claims.put("tax", quote.tax().amount());
        claims.put("total", quote.total().amount());
        return tokens.sign(TYPE, claims);
    }

    private static Map<String, Object> line(QuoteLine line) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sku", line.sku().value());
        claims.put("name", line.label());
        claims.put("quantity", line.quantity().units());
        claims.put("unitPrice", line.unitPrice().amount());
        return claims;
    }

    private static Map<String, Object> discount(Discount discount) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("code", discount.code());
        claims.put("name", discount.name());
        claims.put("coupon", discount.coupon());
        claims.put("amount", discount.amount().amount());
        return claims;
    }
}
