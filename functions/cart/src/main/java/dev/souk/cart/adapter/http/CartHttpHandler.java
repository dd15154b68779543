package dev.souk.cart.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.cart.CartModule;
import dev.souk.lambda.http.HttpFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        this(new HttpFunction(
                module.environment(),
                new CartRoutes(
                                module.carts(),
                                module.productCopies(),
                                module.taxTable(),
                                module.quoteSigner(),
                                module.guestTokens(),
                                module.clock(),
                                module.ids())
                        .all()));
    }

    CartHttpHandler(HttpFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
