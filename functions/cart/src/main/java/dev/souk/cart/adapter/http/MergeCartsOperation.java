package dev.souk.cart.adapter.http;

import dev.souk.cart.application.GuestTokens;
import dev.souk.cart.application.MergeCarts;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.MergeCartsResult.CartBusy;
import dev.souk.cart.domain.MergeCartsResult.CartClosed;
import dev.souk.cart.domain.MergeCartsResult.CartFull;
import dev.souk.cart.domain.MergeCartsResult.Merged;
import dev.souk.cart.domain.MergeCartsResult.NoSuchCart;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.PricedCart;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import org.jspecify.annotations.Nullable;

/** {@code POST /carts/{id}/merge}. */
final class MergeCartsOperation implements HttpOperation {
    private final MergeCarts merge;
    private final GuestTokens guests;

    MergeCartsOperation(MergeCarts merge, GuestTokens guests) {
        this.merge = merge;
        this.guests = guests;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Owner customer = new Owner(request.requireCustomer().subject());
        CartId target = CartRequest.cart(request);
        MergeJson wish = request.body(MergeJson.class);
        CartId source = new CartId(wish.cart());
        if (source.equals(target)) {
            throw Problem.badRequest("invalid-body", "a cart does not go into itself")
                    .withError("/cart", "expected another cart");
        }
        return switch (merge.handle(target, customer, source, guest(wish.guestToken()))) {
            case Merged(PricedCart cart) -> CartJson.reply(200, cart);
            case NoSuchCart _ -> throw CartRequest.noSuchCart();
            case CartClosed _ -> throw CartRequest.cartClosed();
            case CartFull _ -> throw CartRequest.cartFull();
            case CartBusy _ -> throw CartRequest.cartBusy();
        };
    }

    private @Nullable Owner guest(@Nullable String token) {
        return token == null
                ? null
                : guests.verify(token)
                        .orElseThrow(
                                () -> Problem.badRequest("invalid-guest-token", "not a guest token of ours, or expired")
                                        .withError("/guestToken", "expected the token of POST /guests"));
    }
}
