package dev.souk.cart.adapter.http;

import dev.souk.cart.domain.Shipping;
import dev.souk.cart.domain.ShippingOption;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import org.jspecify.annotations.Nullable;

/** Where a shopper wants an order delivered, and how fast; both have a default. */
record DeliveryJson(@Nullable String country, @Nullable String shippingOption) {

    /** @throws Problem when there is a body that is not such a wish */
    static DeliveryJson of(HttpRequest request) {
        return request.body().isEmpty() ? new DeliveryJson(null, null) : request.body(DeliveryJson.class);
    }

    String destination() {
        return country == null ? Shipping.HOME : country;
    }

    /** @throws Problem 400 for an option that there is not */
    ShippingOption option() {
        return shippingOption == null
                ? ShippingOption.STANDARD
                : ShippingOption.of(shippingOption)
                        .orElseThrow(() -> Problem.badRequest("invalid-body", "there is no such shipping option")
                                .withError("/shippingOption", "expected standard or express"));
    }
}
