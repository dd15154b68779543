package dev.souk.cart.domain;

import dev.souk.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a cart costs, fixed for {@link #VALIDITY}.
 *
 * @param cartVersion of the cart that was quoted
 * @param issuedAt whole seconds, as tokens count them
 * @param expiresAt whole seconds; from then on nobody orders with this quote
 */
public record Quote(
        String id,
        CartId cart,
        long cartVersion,
        Owner owner,
        List<QuoteLine> lines,
        Money subtotal,
        Money shipping,
        Money total,
        Instant issuedAt,
        Instant expiresAt) {
    public static final Duration VALIDITY = Duration.ofMinutes(15);

    /** @throws IllegalArgumentException when there is nothing to pay for */
    public Quote {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a quote must have at least one line, got none");
        }
    }

    /**
     * Prices a cart all of whose products are known.
     *
     * @throws ArithmeticException when a sum exceeds {@link Long#MAX_VALUE} minor units
     */
    public static Quote of(String id, Cart cart, Map<Sku, ProductCopy> products, Instant now) {
        List<QuoteLine> lines = cart.lines().stream()
                .map(line -> QuoteLine.of(line, Objects.requireNonNull(products.get(line.sku()))))
                .toList();
        Money subtotal = lines.stream().map(QuoteLine::lineTotal).reduce(Money.zero(Shipping.CURRENCY), Money::plus);
        Money shipping = Shipping.costFor(subtotal);
        Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
        return new Quote(
                id,
                cart.id(),
                cart.version(),
                cart.owner(),
                lines,
                subtotal,
                shipping,
                subtotal.plus(shipping),
                issued,
                issued.plus(VALIDITY));
    }
}
