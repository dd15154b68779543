package dev.souk.cart.adapter.http;

import dev.souk.cart.application.ForgetSavedLine;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.Sku;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code DELETE /carts/{id}/saved/{sku}}. */
final class ForgetSavedLineOperation implements HttpOperation {
    private final ForgetSavedLine forget;

    ForgetSavedLineOperation(ForgetSavedLine forget) {
        this.forget = forget;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Owner owner = CartRequest.owner(request);
        CartId cart = CartRequest.cart(request);
        Sku sku = CartRequest.sku(request);
        return ChangedCart.reply(forget.handle(cart, owner, sku, CartRequest.expectedVersion(request)));
    }
}
