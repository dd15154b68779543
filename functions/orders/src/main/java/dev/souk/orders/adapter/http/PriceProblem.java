package dev.souk.orders.adapter.http;

import dev.souk.events.MoneyAmount;
import dev.souk.kernel.Money;
import dev.souk.lambda.http.Problem;
import dev.souk.orders.application.PriceDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The refusal of a quote whose prices do not hold any more, line by line. */
final class PriceProblem {
    private PriceProblem() {}

    static Problem of(List<PriceDifference> differences) {
        boolean gone = differences.stream().anyMatch(difference -> difference.current() == null);
        Problem problem = gone
                ? Problem.conflict("product-unavailable", "a product is not offered any more; ask for a new quote")
                : Problem.conflict("price-increased", "a price has risen since the quote; ask for a new one");
        for (PriceDifference difference : differences) {
            problem.withError("/lines/%d".formatted(difference.line()), detail(difference));
        }
        return problem.with(
                "differences", differences.stream().map(DifferenceJson::of).toList());
    }

    private static String detail(PriceDifference difference) {
        Money current = difference.current();
        String quoted = text(difference.quoted());
        return current == null
                ? "%s: quoted %s, not offered any more".formatted(difference.sku(), quoted)
                : "%s: quoted %s, now %s".formatted(difference.sku(), quoted, text(current));
    }

    private static String text(Money money) {
        return "%d %s".formatted(money.amount(), money.currency());
    }

    private record DifferenceJson(
            String sku, MoneyAmount quoted, @Nullable MoneyAmount current) {
        static DifferenceJson of(PriceDifference difference) {
            Money current = difference.current();
            return new DifferenceJson(
                    difference.sku(),
                    OrderJson.amount(difference.quoted()),
                    current == null ? null : OrderJson.amount(current));
        }
    }
}
