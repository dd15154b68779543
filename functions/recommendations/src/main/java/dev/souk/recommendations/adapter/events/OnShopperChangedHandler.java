package dev.souk.recommendations.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.accounts.CustomerErased;
import dev.souk.events.accounts.GuestLinkedToCustomer;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.recommendations.RecommendationsModule;
import dev.souk.recommendations.application.Histories;
import dev.souk.recommendations.application.Remember;
import dev.souk.recommendations.domain.Shopper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Hears from accounts that a guest became a customer, or that a customer asked to be forgotten. */
public final class OnShopperChangedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnShopperChangedHandler() {
        this(System.getenv());
    }

    public OnShopperChangedHandler(Map<String, String> environment) {
        this(new RecommendationsModule(environment));
    }

    private OnShopperChangedHandler(RecommendationsModule module) {
        this(module.environment(), module.histories());
    }

    OnShopperChangedHandler(Environment environment, Histories histories) {
        var remember = new Remember(histories);
        this.function = new EventFunction(environment)
                .on(
                        GuestLinkedToCustomer.class,
                        (linked, metadata) ->
                                remember.hand(new Shopper(linked.guestId()), new Shopper(linked.customerId())))
                .on(CustomerErased.class, (erased, metadata) -> remember.forget(new Shopper(erased.customerId())));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
