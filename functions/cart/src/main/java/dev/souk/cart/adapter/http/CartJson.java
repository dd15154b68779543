package dev.souk.cart.adapter.http;

import dev.souk.cart.domain.CartLine;
import dev.souk.cart.domain.CartStatus;
import dev.souk.cart.domain.PricedCart;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.lambda.http.HttpReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cart as its owner sees it. */
record CartJson(String id, CartStatus status, List<LineJson> lines, long version) {
    /** Name and price are missing for a product that is not known any more. */
    record LineJson(
            String sku,
            @Nullable String name,
            int quantity,
            @Nullable MoneyJson unitPrice) {}

    static HttpReply reply(int status, PricedCart priced) {
        return HttpReply.json(status, of(priced)).withETag(priced.cart().version());
    }

    private static CartJson of(PricedCart priced) {
        List<LineJson> lines =
                priced.cart().lines().stream().map(line -> line(line, priced)).toList();
        return new CartJson(
                priced.cart().id().value(),
                priced.cart().status(),
                lines,
                priced.cart().version());
    }

    private static LineJson line(CartLine line, PricedCart priced) {
        String sku = line.sku().value();
        int units = line.quantity().units();
        return priced.product(line)
                .map((ProductCopy product) -> new LineJson(sku, product.label(), units, MoneyJson.of(product.price())))
                .orElseGet(() -> new LineJson(sku, null, units, null));
    }
}
