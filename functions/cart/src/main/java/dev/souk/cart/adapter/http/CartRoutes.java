package dev.souk.cart.adapter.http;

import dev.souk.cart.application.Carts;
import dev.souk.cart.application.DiscardCart;
import dev.souk.cart.application.ForgetSavedLine;
import dev.souk.cart.application.GuestTokens;
import dev.souk.cart.application.ListCarts;
import dev.souk.cart.application.MergeCarts;
import dev.souk.cart.application.OpenCart;
import dev.souk.cart.application.ProductCopies;
import dev.souk.cart.application.PutLine;
import dev.souk.cart.application.QuoteCart;
import dev.souk.cart.application.QuoteSigner;
import dev.souk.cart.application.RemoveLine;
import dev.souk.cart.application.SaveLine;
import dev.souk.cart.application.ViewCart;
import dev.souk.cart.application.promotion.ApplyPromotions;
import dev.souk.cart.domain.TaxTable;
import dev.souk.lambda.http.HttpOperation;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The operations of docs/openapi/cart.yaml. */
record CartRoutes(
        Carts carts,
        ProductCopies products,
        ApplyPromotions promotions,
        TaxTable taxes,
        QuoteSigner signer,
        GuestTokens guests,
        Clock clock,
        Supplier<UUID> ids) {

    Map<String, HttpOperation> all() {
        return Map.ofEntries(
                Map.entry("GET /carts", new ListCartsOperation(new ListCarts(carts, clock))),
                Map.entry("POST /carts", new OpenCartOperation(new OpenCart(carts, clock, ids))),
                Map.entry("GET /carts/{id}", new ViewCartOperation(new ViewCart(carts, products, clock), promotions)),
                Map.entry("DELETE /carts/{id}", new DiscardCartOperation(new DiscardCart(carts, clock))),
                Map.entry("PUT /carts/{id}/items/{sku}", new PutLineOperation(new PutLine(carts, products, clock))),
                Map.entry(
                        "DELETE /carts/{id}/items/{sku}",
                        new RemoveLineOperation(new RemoveLine(carts, products, clock))),
                Map.entry("PUT /carts/{id}/saved/{sku}", new SaveLineOperation(new SaveLine(carts, products, clock))),
                Map.entry(
                        "DELETE /carts/{id}/saved/{sku}",
                        new ForgetSavedLineOperation(new ForgetSavedLine(carts, products, clock))),
                Map.entry(
                        "POST /carts/{id}/merge",
                        new MergeCartsOperation(new MergeCarts(carts, products, clock), guests)),
                Map.entry(
                        "POST /carts/{id}/quote",
                        new QuoteCartOperation(new QuoteCart(carts, products, promotions, taxes, signer, clock, ids))));
    }
}
