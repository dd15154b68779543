package dev.souk.cart.adapter.http;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.CartLine;
import dev.souk.cart.domain.CartStatus;
import dev.souk.cart.domain.PricedCart;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.lambda.http.HttpReply;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart as its owner sees it.
 *
 * @param mergedInto the cart that has its lines now
 */
record CartJson(
        String id,
        CartStatus status,
        @Nullable String mergedInto,
        List<LineJson> lines,
        List<LineJson> saved,
        List<ProblemJson> problems,
        Instant expiresAt,
        long version) {
    /** Name and price are missing for a product that is not known any more. */
    record LineJson(
            String sku,
            @Nullable String name,
            int quantity,
            @Nullable MoneyJson unitPrice) {}

    static HttpReply reply(int status, PricedCart priced) {
        return HttpReply.json(status, of(priced)).withETag(priced.cart().version());
    }

    static CartJson of(PricedCart priced) {
        Cart cart = priced.cart();
        CartId target = cart.mergers().target();
        return new CartJson(
                cart.id().value(),
                cart.status(),
                target == null ? null : target.value(),
                cart.lines().stream().map(line -> line(line, priced)).toList(),
                cart.saved().stream().map(line -> line(line, priced)).toList(),
                cart.isOpen() ? priced.problems().stream().map(ProblemJson::of).toList() : List.of(),
                cart.activity().expiresAt(),
                cart.version());
    }

    private static LineJson line(CartLine line, PricedCart priced) {
        String sku = line.sku().value();
        int units = line.quantity().units();
        return priced.product(line)
                .map((ProductCopy product) -> new LineJson(sku, product.label(), units, MoneyJson.of(product.price())))
                .orElseGet(() -> new LineJson(sku, null, units, null));
    }
}
