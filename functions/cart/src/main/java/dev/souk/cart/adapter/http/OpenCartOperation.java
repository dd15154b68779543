package dev.souk.cart.adapter.http;

import dev.souk.cart.application.OpenCart;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.PricedCart;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.util.Map;

/** {@code POST /carts}. */
final class OpenCartOperation implements HttpOperation {
    private final OpenCart open;

    OpenCartOperation(OpenCart open) {
        this.open = open;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Cart cart = open.handle(CartRequest.owner(request));
        return CartJson.reply(201, new PricedCart(cart, Map.of()))
                .withHeader("location", "/carts/" + cart.id().value());
    }
}
