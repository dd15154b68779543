package dev.souk.orders.application;

import dev.souk.kernel.Money;
import dev.souk.orders.domain.OrderLine;
import dev.souk.orders.domain.Purchase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares a quote with what its products cost now. Nobody pays more than they saw without being asked; a price that has
 * fallen meanwhile does not matter, the quote is what both sides agreed to. A product that orders have not heard of yet is
 * taken as quoted: the cart has heard of it, or there would be no quote.
 */
final class ComparePrices {
    private final Prices prices;

    ComparePrices(Prices prices) {
        this.prices = prices;
    }

    /** The lines that cost more now or are not offered any more. */
    List<PriceDifference> handle(Purchase purchase) {
        List<OrderLine> lines = purchase.lines();
        Map<String, CurrentPrice> current =
                prices.of(lines.stream().map(OrderLine::sku).toList());
        List<PriceDifference> differences = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            OrderLine line = lines.get(index);
            CurrentPrice now = current.get(line.sku());
            if (now == null) {
                continue;
            }
            if (!now.offered()) {
                differences.add(new PriceDifference(index, line.sku(), line.unitPrice(), null));
            } else if (now.price() != null && isMore(now.price(), line.unitPrice())) {
                differences.add(new PriceDifference(index, line.sku(), line.unitPrice(), now.price()));
            }
        }
        return differences;
    }

    /** An amount in another currency cannot be compared, so it counts as more. */
    private static boolean isMore(Money now, Money quoted) {
        return !now.currency().equals(quoted.currency()) || now.amount() > quoted.amount();
    }
}
