package dev.souk.cart.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.cart.CartModule;
import dev.souk.cart.application.Carts;
import dev.souk.cart.application.EraseCarts;
import dev.souk.cart.application.HandOverCarts;
import dev.souk.cart.domain.Owner;
import dev.souk.events.accounts.CustomerErased;
import dev.souk.events.accounts.GuestLinkedToCustomer;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/** Hears from accounts who a guest is, and whom to forget: carts change hands, or go. */
public final class OnShopperKnownHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnShopperKnownHandler() {
        this(System.getenv());
    }

    public OnShopperKnownHandler(Map<String, String> environment) {
        this(new CartModule(environment));
    }

    private OnShopperKnownHandler(CartModule module) {
        this(module.environment(), module.carts(), module.clock());
    }

    OnShopperKnownHandler(Environment environment, Carts carts, Clock clock) {
        var handOver = new HandOverCarts(carts, clock);
        var erase = new EraseCarts(carts);
        this.function = new EventFunction(environment)
                .on(
                        GuestLinkedToCustomer.class,
                        (link, metadata) -> handOver.handle(new Owner(link.guestId()), new Owner(link.customerId())))
                .on(CustomerErased.class, (erased, metadata) -> erase.handle(new Owner(erased.customerId())));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
