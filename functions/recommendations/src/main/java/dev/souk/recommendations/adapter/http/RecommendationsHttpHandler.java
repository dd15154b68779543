package dev.souk.recommendations.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.recommendations.RecommendationsModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** The function behind the API's part for recommendations. */
public final class RecommendationsHttpHandler implements RequestStreamHandler {
    private final HttpFunction function;

    public RecommendationsHttpHandler() {
        this(System.getenv());
    }

    public RecommendationsHttpHandler(Map<String, String> environment) {
        this(new RecommendationsModule(environment));
    }

    private RecommendationsHttpHandler(RecommendationsModule module) {
        this(new HttpFunction(
                module.environment(),
                RecommendationRoutes.of(module.products(), module.coPurchases(), module.histories(), module.clock())));
    }

    RecommendationsHttpHandler(HttpFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
