package dev.souk.inventory.adapter.http;

import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.TooManyParts;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;

/** Domain values from what a client sent: what a value refuses is the client's mistake. */
final class ClientValue {
    private ClientValue() {}

    /** @throws Problem 400 when the path names no possible sku */
    static Sku sku(HttpRequest request) {
        try {
            return new Sku(request.path("sku"));
        } catch (IllegalArgumentException refused) {
            throw Problem.badRequest("invalid-sku", String.valueOf(refused.getMessage()));
        }
    }

    /** 404 for a product of which nothing was ever booked. */
    static Problem neverBooked(Sku sku) {
        return Problem.notFound("no stock of '%s' was ever received".formatted(sku.value()));
    }

    /** 409 for a product whose stock would lie in too many parts. */
    static Problem tooManyParts(TooManyParts refused) {
        return Problem.conflict("too-many-parts", String.valueOf(refused.getMessage()));
    }

    /** 503 for a product that is sold so fast that nothing gets in between. */
    static Problem busy() {
        return Problem.unavailable("the stock of this product moves too fast right now");
    }
}
