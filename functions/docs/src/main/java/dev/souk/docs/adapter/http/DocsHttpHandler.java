package dev.souk.docs.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.docs.DocsModule;
import dev.souk.lambda.http.HttpFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** The function behind every operation of {@code docs/openapi/docs.yaml}. */
public final class DocsHttpHandler implements RequestStreamHandler {
    private final HttpFunction function;

    public DocsHttpHandler() {
        this(System.getenv());
    }

    public DocsHttpHandler(Map<String, String> environment) {
        this(new DocsModule(environment).http());
    }

    DocsHttpHandler(HttpFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
