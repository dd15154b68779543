package dev.souk.cart.adapter.http;

import dev.souk.cart.application.DiscardCart;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code DELETE /carts/{id}}. */
final class DiscardCartOperation implements HttpOperation {
    private final DiscardCart discard;

    DiscardCartOperation(DiscardCart discard) {
        this.discard = discard;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Owner owner = CartRequest.owner(request);
        return switch (discard.handle(CartRequest.cart(request), owner)) {
            case GONE -> HttpReply.empty(204);
            case NO_SUCH_CART -> throw CartRequest.noSuchCart();
            case BUSY -> throw CartRequest.cartBusy();
        };
    }
}
