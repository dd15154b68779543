package dev.souk.cart.adapter.http;

import dev.souk.cart.application.SaveLine;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.Sku;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code PUT /carts/{id}/saved/{sku}}. */
final class SaveLineOperation implements HttpOperation {
    private final SaveLine save;

    SaveLineOperation(SaveLine save) {
        this.save = save;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Owner owner = CartRequest.owner(request);
        CartId cart = CartRequest.cart(request);
        Sku sku = CartRequest.sku(request);
        return ChangedCart.reply(save.handle(cart, owner, sku, CartRequest.expectedVersion(request)));
    }
}
