package dev.souk.search.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.search.SearchModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** The function behind the search's part of the API. */
public final class SearchHttpHandler implements RequestStreamHandler {
    private final HttpFunction function;

    public SearchHttpHandler() {
        this(System.getenv());
    }

    public SearchHttpHandler(Map<String, String> environment) {
        this(new SearchModule(environment));
    }

    private SearchHttpHandler(SearchModule module) {
        this(new HttpFunction(module.environment(), SearchRoutes.of(module.index(), module.cursors())));
    }

    SearchHttpHandler(HttpFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
