package dev.souk.cart.adapter.http;

import dev.souk.cart.application.ViewCart;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code GET /carts/{id}}. */
final class ViewCartOperation implements HttpOperation {
    private final ViewCart view;

    ViewCartOperation(ViewCart view) {
        this.view = view;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Owner owner = CartRequest.owner(request);
        return view.handle(CartRequest.cart(request), owner)
                .map(cart -> CartJson.reply(200, cart))
                .orElseThrow(CartRequest::noSuchCart);
    }
}
