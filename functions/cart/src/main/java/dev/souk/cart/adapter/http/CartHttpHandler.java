package dev.souk.cart.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.cart.CartModule;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** The function behind the cart's part of the API. */
public final class CartHttpHandler implements RequestStreamHandler {
    private final HttpFunction function;

    public CartHttpHandler() {
        this(System.getenv());
    }

    public CartHttpHandler(Map<String, String> environment) {
        this(new CartModule(environment));
    }

    private CartHttpHandler(CartModule module) {
        this(new HttpFunction(module.environment(), routes(module)));
    }

    private static Map<String, HttpOperation> routes(CartModule module) {
        var routes = new CartRoutes(
                module.carts(),
                module.productCopies(),
                module.applyPromotions(),
                module.taxTable(),
                module.quoteSigner(),
                module.guestTokens(),
                module.clock(),
                module.ids());
        Map<String, HttpOperation> all = new HashMap<>(routes.all());
        all.putAll(CouponRoutes.of(module.enterCoupon()));
        return all;
    }

    CartHttpHandler(HttpFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
