package dev.souk.events.orders;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A customer placed an order; stock and payment are still to be settled.
 *
 * @param orderId the order
 * @param customerId who ordered: a customer or a guest
 * @param cartId the cart the order was made from
 * @param quoteId the quote the order accepted
 * @param lines what was ordered
 * @param subtotal the sum of the lines
 * @param shipping what delivery costs, may be zero
 * @param total what the customer pays
 * @param orderNumber the order's name for people
 * @param country where it goes, ISO 3166-1 alpha-2; DE when absent
 * @param discounts what promotions take off, none when absent
 * @param discount the sum of the discounts, zero when absent
 * @param coupons codes of the coupons that the order uses, none when absent
 * @param shippingOption how it is shipped; standard when absent
 * @param taxInclusive whether the prices contain the tax; true when absent
 * @param tax the tax on the order, zero when absent
 */
public record OrderPlaced(
        String orderId,
        String customerId,
        String cartId,
        String quoteId,
        List<OrderedLine> lines,
        MoneyAmount subtotal,
        MoneyAmount shipping,
        MoneyAmount total,
        @Nullable String orderNumber,
        @Nullable String country,
        @Nullable List<OrderDiscount> discounts,
        @Nullable MoneyAmount discount,
        @Nullable List<String> coupons,
        @Nullable String shippingOption,
        @Nullable Boolean taxInclusive,
        @Nullable MoneyAmount tax)
        implements EventData {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public OrderPlaced {
        Require.text("orderId", orderId);
        Require.text("customerId", customerId);
        Require.text("cartId", cartId);
        Require.text("quoteId", quoteId);
        lines = Require.someOf("lines", lines);
        Require.present("subtotal", subtotal);
        Require.present("shipping", shipping);
        Require.present("total", total);
        if (orderNumber != null) {
            Require.text("orderNumber", orderNumber);
        }
        if (country != null) {
            Require.matching(COUNTRY, "country", country);
        }
        discounts = discounts == null ? null : List.copyOf(discounts);
        coupons = coupons == null ? null : List.copyOf(coupons);
        Objects.requireNonNullElse(coupons, List.<String>of()).forEach(code -> Require.text("coupons", code));
        if (shippingOption != null) {
            Require.text("shippingOption", shippingOption);
        }
    }
}
