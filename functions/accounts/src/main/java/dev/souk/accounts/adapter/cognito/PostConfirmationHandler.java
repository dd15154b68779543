package dev.souk.accounts.adapter.cognito;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.accounts.AccountsModule;
import dev.souk.accounts.application.ErasedAccount;
import dev.souk.accounts.application.RegisterCustomer;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.EmailAddress;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cognito's post-confirmation trigger: somebody has proved that they read the mail of the address they signed up with.
 * Cognito calls it up to three times, and wants its own event back.
 */
public final class PostConfirmationHandler implements RequestStreamHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PostConfirmationHandler.class);

    /** The same trigger fires when somebody confirms a new password. */
    private static final String SIGN_UP = "PostConfirmation_ConfirmSignUp";

    private final Observation observation;
    private final RegisterCustomer registerCustomer;

    public PostConfirmationHandler() {
        this(System.getenv());
    }

    public PostConfirmationHandler(Map<String, String> environment) {
        this(new Environment(environment), new AccountsModule(environment).registerCustomer());
    }

    PostConfirmationHandler(Environment environment, RegisterCustomer registerCustomer) {
        this.observation = new Observation(environment);
        this.registerCustomer = registerCustomer;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = Json.mapper().readTree(input);
        if (event.path("triggerSource").asText().equals(SIGN_UP)) {
            var correlation = new Correlation(context.getAwsRequestId(), null, null);
            observation.of(context, correlation, () -> register(event.at("/request/userAttributes")));
        }
        output.write(Json.write(event).getBytes(StandardCharsets.UTF_8));
    }

    private boolean register(JsonNode attributes) {
        try {
            registerCustomer.handle(
                    new CustomerId(attributes.path("sub").asText()),
                    email(attributes.path("email").asText()));
            return true;
        } catch (ErasedAccount _) {
            // The pool gives every sign-up a new subject, so this is a late repetition.
            LOG.info("a sign-up was confirmed whose account is erased by now");
            return false;
        }
    }

    /** An address that Cognito takes and we do not must not keep anybody from signing up. */
    private static @Nullable EmailAddress email(String text) {
        try {
            return text.isEmpty() ? null : new EmailAddress(text);
        } catch (IllegalArgumentException _) {
            LOG.warn("a customer signed up with an e-mail address that is none to us; the profile starts without one");
            return null;
        }
    }
}
