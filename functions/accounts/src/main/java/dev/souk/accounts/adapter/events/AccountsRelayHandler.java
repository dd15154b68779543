package dev.souk.accounts.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.accounts.AccountsModule;
import dev.souk.lambda.events.OutboxRelay;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Function {@code accounts-relay}: carries the facts of the table's changes to the bus. */
public final class AccountsRelayHandler implements RequestStreamHandler {
    private final OutboxRelay function;

    public AccountsRelayHandler() {
        this(System.getenv());
    }

    public AccountsRelayHandler(Map<String, String> environment) {
        this(new AccountsModule(environment).relay());
    }

    AccountsRelayHandler(OutboxRelay function) {
        this.function = function;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
