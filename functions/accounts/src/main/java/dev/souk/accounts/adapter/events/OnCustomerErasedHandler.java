package dev.souk.accounts.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.accounts.AccountsModule;
import dev.souk.accounts.application.SignIns;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.events.accounts.CustomerErased;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Hears that a customer is forgotten, and has the identity provider forget them too. */
public final class OnCustomerErasedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnCustomerErasedHandler() {
        this(System.getenv());
    }

    public OnCustomerErasedHandler(Map<String, String> environment) {
        this(new Environment(environment), new AccountsModule(environment).signIns());
    }

    OnCustomerErasedHandler(Environment environment, SignIns signIns) {
        this.function = new EventFunction(environment)
                .on(CustomerErased.class, (erased, metadata) -> signIns.remove(new CustomerId(erased.customerId())));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
