package dev.souk.cart.adapter.http;

import dev.souk.cart.application.PutLine;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.Sku;
import dev.souk.kernel.Quantity;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code PUT /carts/{id}/items/{sku}}. */
final class PutLineOperation implements HttpOperation {
    private final PutLine put;

    PutLineOperation(PutLine put) {
        this.put = put;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Owner owner = CartRequest.owner(request);
        CartId cart = CartRequest.cart(request);
        Sku sku = CartRequest.sku(request);
        Long expected = CartRequest.expectedVersion(request);
        Quantity quantity = request.body(ItemQuantityJson.class).units();
        return ChangedCart.reply(put.handle(cart, owner, sku, quantity, expected));
    }
}
