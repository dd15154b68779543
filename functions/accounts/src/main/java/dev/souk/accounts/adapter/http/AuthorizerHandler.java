package dev.souk.accounts.adapter.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.accounts.AccountsModule;
import dev.souk.accounts.application.Authenticate;
import dev.souk.accounts.application.Identities.Verdict;
import dev.souk.accounts.application.Identities.Verdict.Genuine;
import dev.souk.accounts.application.Identities.Verdict.Refused;
import dev.souk.accounts.domain.Identity;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The authorizer of the whole API (REQUEST type, event version 1): says who is calling, or that nobody knows. */
public final class AuthorizerHandler implements RequestStreamHandler {
    private static final Logger LOG = LoggerFactory.getLogger(AuthorizerHandler.class);

    private final Observation observation;
    private final Authenticate authenticate;

    public AuthorizerHandler() {
        this(System.getenv());
    }

    public AuthorizerHandler(Map<String, String> environment) {
        this(new Environment(environment), new AccountsModule(environment).authenticate());
    }

    AuthorizerHandler(Environment environment, Authenticate authenticate) {
        this.observation = new Observation(environment);
        this.authenticate = authenticate;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = Json.mapper().readTree(input);
        var correlation =
                new Correlation(event.at("/requestContext/requestId").asText(context.getAwsRequestId()), null, null);
        Verdict verdict = observation.of(context, correlation, () -> judge(authorization(event)));
        switch (verdict) {
            case Genuine(Identity identity) -> {
                var reply =
                        AuthorizerReply.allow(identity, event.path("methodArn").asText());
                output.write(Json.write(reply).getBytes(StandardCharsets.UTF_8));
            }
            // API Gateway makes a 401 of exactly this message; of any other it makes a 500.
            case Refused _ -> throw new RuntimeException("Unauthorized");
        }
    }

    private Verdict judge(String authorization) {
        Verdict verdict = authenticate.handle(authorization);
        if (verdict instanceof Refused(String reason)) {
            LOG.info("token refused: {}", reason);
            Observation.count("TokensRefused");
        }
        return verdict;
    }

    private static String authorization(JsonNode event) {
        for (Map.Entry<String, JsonNode> header : event.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase("authorization")) {
                return header.getValue().asText();
            }
        }
        return "";
    }
}
