package dev.souk.cart.adapter.http;

import dev.souk.cart.application.Carts;
import dev.souk.cart.application.OpenCart;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.OpenCartResult.Opened;
import dev.souk.cart.domain.OpenCartResult.TooManyCarts;
import dev.souk.cart.domain.PricedCart;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.util.Map;

/** {@code POST /carts}. */
final class OpenCartOperation implements HttpOperation {
    private final OpenCart open;

    OpenCartOperation(OpenCart open) {
        this.open = open;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        return switch (open.handle(CartRequest.owner(request))) {
            case Opened(Cart cart) ->
                CartJson.reply(201, new PricedCart(cart, Map.of()))
                        .withHeader("location", "/carts/" + cart.id().value());
            case TooManyCarts _ ->
                throw Problem.conflict(
                        "too-many-carts", "a shopper has at most %d open carts".formatted(Carts.MAX_OPEN));
        };
    }
}
