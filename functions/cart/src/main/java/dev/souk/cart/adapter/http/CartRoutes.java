package dev.souk.cart.adapter.http;

import dev.souk.cart.application.Carts;
import dev.souk.cart.application.OpenCart;
import dev.souk.cart.application.ProductCopies;
import dev.souk.cart.application.PutLine;
import dev.souk.cart.application.QuoteCart;
import dev.souk.cart.application.QuoteSigner;
import dev.souk.cart.application.RemoveLine;
import dev.souk.cart.application.ViewCart;
import dev.souk.cart.domain.TaxTable;
import dev.souk.lambda.http.HttpOperation;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The operations of docs/openapi/cart.yaml. */
final class CartRoutes {
    private CartRoutes() {}

    static Map<String, HttpOperation> of(
            Carts carts, ProductCopies products, TaxTable taxes, QuoteSigner signer, Clock clock, Supplier<UUID> ids) {
        return Map.of(
                "POST /carts", new OpenCartOperation(new OpenCart(carts, clock, ids)),
                "GET /carts/{id}", new ViewCartOperation(new ViewCart(carts, products, clock)),
                "PUT /carts/{id}/items/{sku}", new PutLineOperation(new PutLine(carts, products, clock)),
                "DELETE /carts/{id}/items/{sku}", new RemoveLineOperation(new RemoveLine(carts, products, clock)),
                "POST /carts/{id}/quote",
                        new QuoteCartOperation(new QuoteCart(carts, products, taxes, signer, clock, ids)));
    }
}
