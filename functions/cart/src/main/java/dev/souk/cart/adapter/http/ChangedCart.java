package dev.souk.cart.adapter.http;

import dev.souk.cart.domain.ChangeLineResult;
import dev.souk.cart.domain.ChangeLineResult.CartBusy;
import dev.souk.cart.domain.ChangeLineResult.CartClosed;
import dev.souk.cart.domain.ChangeLineResult.CartFull;
import dev.souk.cart.domain.ChangeLineResult.Done;
import dev.souk.cart.domain.ChangeLineResult.NoSuchCart;
import dev.souk.cart.domain.ChangeLineResult.NoSuchLine;
import dev.souk.cart.domain.ChangeLineResult.UnknownProduct;
import dev.souk.cart.domain.ChangeLineResult.VersionStale;
import dev.souk.cart.domain.PricedCart;
import dev.souk.cart.domain.Sku;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;

/** The answer to a change of a line. */
final class ChangedCart {
    private ChangedCart() {}

    static HttpReply reply(ChangeLineResult result) {
        return switch (result) {
            case Done(PricedCart cart) -> CartJson.reply(200, cart);
            case NoSuchCart _ -> throw CartRequest.noSuchCart();
            case CartClosed _ -> throw CartRequest.cartClosed();
            case CartFull _ -> throw CartRequest.cartFull();
            case UnknownProduct(Sku sku) ->
                throw Problem.notFound("product-unknown", "there is no product %s".formatted(sku.value()));
            case NoSuchLine(Sku sku) ->
                throw Problem.notFound("line-unknown", "there is no %s in the cart".formatted(sku.value()));
            case VersionStale(long current) ->
                throw Problem.preconditionFailed("the cart is in version %d now; read it again".formatted(current));
            case CartBusy _ -> throw CartRequest.cartBusy();
        };
    }
}
