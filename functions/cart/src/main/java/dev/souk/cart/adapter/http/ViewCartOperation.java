package dev.souk.cart.adapter.http;

import dev.souk.cart.application.ViewCart;
import dev.souk.cart.application.promotion.ApplyPromotions;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code GET /carts/{id}}. */
final class ViewCartOperation implements HttpOperation {
    private final ViewCart view;
    private final ApplyPromotions promotions;

    ViewCartOperation(ViewCart view, ApplyPromotions promotions) {
        this.view = view;
        this.promotions = promotions;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Owner owner = CartRequest.owner(request);
        return view.handle(CartRequest.cart(request), owner)
                .map(promotions::show)
                .map(PromotedCartJson::reply)
                .orElseThrow(CartRequest::noSuchCart);
    }
}
