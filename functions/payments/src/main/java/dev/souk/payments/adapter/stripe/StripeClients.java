package dev.souk.payments.adapter.stripe;

import com.stripe.StripeClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes clients of Stripe's API. */
public final class StripeClients {
    /** A task of the checkout may take 15 seconds: this leaves time to ask what became of a request. */
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private static final Duration READ = Duration.ofSeconds(5);

    private StripeClients() {}

    /** @param base where the API is, unless it is Stripe's own */
    public static StripeClient of(String apiKey, @Nullable String base) {
        var builder = StripeClient.builder()
                .setApiKey(apiKey)
                .setConnectTimeout(Math.toIntExact(CONNECT.toMillis()))
                .setReadTimeout(Math.toIntExact(READ.toMillis()))
                // Whoever asked decides whether to ask again.
                .setMaxNetworkRetries(0);
        if (base != null) {
            builder.setApiBase(base);
        }
        return builder.build();
    }
}
