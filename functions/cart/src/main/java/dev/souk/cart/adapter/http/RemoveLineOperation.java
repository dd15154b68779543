package dev.souk.cart.adapter.http;

import dev.souk.cart.application.RemoveLine;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.Sku;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code DELETE /carts/{id}/items/{sku}}. */
final class RemoveLineOperation implements HttpOperation {
    private final RemoveLine remove;

    RemoveLineOperation(RemoveLine remove) {
        this.remove = remove;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Owner owner = CartRequest.owner(request);
        CartId cart = CartRequest.cart(request);
        Sku sku = CartRequest.sku(request);
        return ChangedCart.reply(remove.handle(cart, owner, sku, CartRequest.expectedVersion(request)));
    }
}
