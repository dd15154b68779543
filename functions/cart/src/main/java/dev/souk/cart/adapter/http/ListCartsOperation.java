package dev.souk.cart.adapter.http;

import dev.souk.cart.application.ListCarts;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code GET /carts}. */
final class ListCartsOperation implements HttpOperation {
    private final ListCarts list;

    ListCartsOperation(ListCarts list) {
        this.list = list;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var carts = list.handle(CartRequest.owner(request));
        return HttpReply.json(
                200,
                new CartSummaryJson.Page(carts.stream().map(CartSummaryJson::of).toList()));
    }
}
