package dev.souk.recommendations.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.cart.CartItemAdded;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.recommendations.RecommendationsModule;
import dev.souk.recommendations.application.Histories;
import dev.souk.recommendations.application.Remember;
import dev.souk.recommendations.domain.Action;
import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Signal;
import dev.souk.recommendations.domain.Sku;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Hears from carts what a shopper means to buy: a weaker word than a purchase, for that shopper alone. */
public final class OnCartItemAddedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnCartItemAddedHandler() {
        this(System.getenv());
    }

    public OnCartItemAddedHandler(Map<String, String> environment) {
        this(new RecommendationsModule(environment));
    }

    private OnCartItemAddedHandler(RecommendationsModule module) {
        this(module.environment(), module.histories());
    }

    OnCartItemAddedHandler(Environment environment, Histories histories) {
        var remember = new Remember(histories);
        this.function = new EventFunction(environment)
                .on(
                        CartItemAdded.class,
                        (added, metadata) -> remember.handle(
                                new Shopper(added.ownerId()),
                                List.of(new Action(Signal.CARTED, new Sku(added.sku()), metadata.occurredAt()))));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
