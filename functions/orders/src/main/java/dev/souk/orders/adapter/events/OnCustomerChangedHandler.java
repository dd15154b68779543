package dev.souk.orders.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.accounts.CustomerErased;
import dev.souk.events.accounts.GuestLinkedToCustomer;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.orders.OrdersModule;
import dev.souk.orders.application.ForgetCustomer;
import dev.souk.orders.application.LinkGuest;
import dev.souk.orders.domain.CustomerId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Shows guests' orders to the customers they turned out to be, and forgets the addresses of customers who are gone. */
public final class OnCustomerChangedHandler implements RequestStreamHandler {
    private final EventFunction function;

    public OnCustomerChangedHandler() {
        this(System.getenv());
    }

    public OnCustomerChangedHandler(Map<String, String> environment) {
        this(
                new Environment(environment),
                new OrdersModule(environment).linkGuest(),
                new OrdersModule(environment).forgetCustomer());
    }

    OnCustomerChangedHandler(Environment environment, LinkGuest linkGuest, ForgetCustomer forgetCustomer) {
        this.function = new EventFunction(environment)
                .on(
                        GuestLinkedToCustomer.class,
                        (link, _) ->
                                linkGuest.handle(new CustomerId(link.guestId()), new CustomerId(link.customerId())))
                .on(CustomerErased.class, (erased, _) -> forgetCustomer.handle(new CustomerId(erased.customerId())));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}
