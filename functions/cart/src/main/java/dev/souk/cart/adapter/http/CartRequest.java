package dev.souk.cart.adapter.http;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.Sku;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the cart's operations read from a request, and the problems they share. */
final class CartRequest {
    private CartRequest() {}

    /** @throws Problem 403 unless the caller is a guest or a customer */
    static Owner owner(HttpRequest request) {
        return new Owner(request.requireShopper().subject());
    }

    /** @throws Problem 404 when no cart can have this id */
    static CartId cart(HttpRequest request) {
        String id = request.path("id");
        if (!CartId.isOne(id)) {
            throw noSuchCart();
        }
        return new CartId(id);
    }

    /** @throws Problem 400 when no product can have this sku */
    static Sku sku(HttpRequest request) {
        try {
            return new Sku(request.path("sku"));
        } catch (IllegalArgumentException refused) {
            throw Problem.badRequest("invalid-sku", String.valueOf(refused.getMessage()));
        }
    }

    /** The version in If-Match, which a cart does not insist on: null without it. */
    static @Nullable Long expectedVersion(HttpRequest request) {
        OptionalLong version = request.ifMatch();
        return version.isPresent() ? version.getAsLong() : null;
    }

    /** The same for a cart that is not there as for one that is someone else's. */
    static Problem noSuchCart() {
        return Problem.notFound("there is no such cart");
    }

    static Problem cartClosed() {
        return Problem.conflict("cart-closed", "an order was made from this cart, or another cart has its lines");
    }

    static Problem cartFull() {
        return Problem.conflict(
                "cart-full",
                "a cart holds at most %1$d different products, and %1$d for later".formatted(Cart.MAX_LINES));
    }

    static Problem cartBusy() {
        return Problem.unavailable("the cart is being changed from elsewhere; try again");
    }
}
