package dev.souk.accounts.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.accounts.AccountsModule;
import dev.souk.lambda.http.HttpFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** The function behind every operation of {@code docs/openapi/accounts.yaml}. */
public final class AccountsHttpHandler implements RequestStreamHandler {
    private final HttpFunction function;

    public AccountsHttpHandler() {
        this(System.getenv());
    }

    public AccountsHttpHandler(Map<String, String> environment) {
        this(new AccountsModule(environment).http());
    }

    AccountsHttpHandler(HttpFunction function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
