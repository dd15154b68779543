package dev.souk.cart.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.cart.CartModule;
import dev.souk.cart.application.Carts;
import dev.souk.cart.application.CheckOutCart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.events.orders.OrderConfirmed;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Hears from orders that one made from a cart was confirmed, and closes that cart. */
public final class OnOrderConfirmedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnOrderConfirmedHandler() {
        this(System.getenv());
    }

    public OnOrderConfirmedHandler(Map<String, String> environment) {
        this(new CartModule(environment));
    }

    private OnOrderConfirmedHandler(CartModule module) {
        this(module.environment(), module.carts());
    }

    OnOrderConfirmedHandler(Environment environment, Carts carts) {
        var checkOut = new CheckOutCart(carts);
        this.function = new EventFunction(environment)
                .on(
                        OrderConfirmed.class,
                        (order, metadata) ->
                                checkOut.handle(new CartId(order.cartId()), new Owner(order.customerId())));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
