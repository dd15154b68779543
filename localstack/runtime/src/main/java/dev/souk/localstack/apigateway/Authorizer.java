package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.apigateway.Verdict.Admitted;
import dev.souk.localstack.apigateway.Verdict.Refused;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A custom authorizer: asks its function who may do what, and remembers the policy for the same identity. */
final class Authorizer {
    private static final Logger LOG = System.getLogger(Authorizer.class.getName());
    private static final int MOST_CACHED = 10_000;

    private final AuthorizerSettings settings;
    private final FunctionCalls functions;
    private final Map<List<String>, Cached> cache = new LinkedHashMap<>();

    Authorizer(AuthorizerSettings settings, FunctionCalls functions) {
        this.settings = settings;
        this.functions = functions;
    }

    Verdict decide(ProxyEvent event, String methodArn, String sourceArn) {
        Optional<List<String>> identity = identity(event.exchange(), event.match());
        if (identity.isEmpty()) {
            return new Refused(GatewayError.UNAUTHORIZED);
        }
        Instant now = event.exchange().at();
        InvokePolicy known = cached(identity.get(), now);
        if (known != null) {
            return verdict(known, methodArn);
        }
        return ask(event, identity.get(), methodArn, sourceArn);
    }

    private Verdict ask(ProxyEvent event, List<String> identity, String methodArn, String sourceArn) {
        try {
            JsonNode question = settings.token()
                    ? Json.object()
                            .put("type", "TOKEN")
                            .put("authorizationToken", identity.getFirst())
                            .put("methodArn", methodArn)
                    : event.forAuthorizer(methodArn);
            Invocation invocation =
                    functions.invoke(settings.functionArn(), settings.credentials(), sourceArn, question);
            if (invocation.failed()) {
                return failed(invocation);
            }
            Optional<InvokePolicy> policy = InvokePolicy.of(invocation.payload());
            if (policy.isEmpty()) {
                LOG.log(Level.WARNING, "authorizer {0} answered without principal or policy", settings.functionArn());
                return new Refused(GatewayError.AUTHORIZER_CONFIGURATION_ERROR);
            }
            remember(identity, policy.get(), event.exchange().at());
            return verdict(policy.get(), methodArn);
        } catch (AwsFault fault) {
            LOG.log(
                    Level.WARNING,
                    "authorizer {0} could not be invoked: {1}",
                    settings.functionArn(),
                    fault.getMessage());
            return new Refused(GatewayError.AUTHORIZER_CONFIGURATION_ERROR);
        }
    }

    /** A function that fails with the very word "Unauthorized" means 401. */
    private static Verdict failed(Invocation invocation) {
        boolean unauthorized =
                invocation.payload().path("errorMessage").asText().equals("Unauthorized");
        return new Refused(unauthorized ? GatewayError.UNAUTHORIZED : GatewayError.AUTHORIZER_FAILURE);
    }

    private static Verdict verdict(InvokePolicy policy, String methodArn) {
        return policy.allows(methodArn) ? new Admitted(policy.context()) : new Refused(GatewayError.ACCESS_DENIED);
    }

    /** The values of the identity sources, all of them; without caching a REQUEST authorizer needs none. */
    private Optional<List<String>> identity(Exchange exchange, RestApi.Match match) {
        List<String> values = new ArrayList<>();
        for (String source : settings.identitySources()) {
            Optional<String> value = value(source, exchange, match).filter(text -> !text.isEmpty());
            if (value.isEmpty() && (settings.token() || settings.cacheTime().isPositive())) {
                return Optional.empty();
            }
            value.ifPresent(values::add);
        }
        if (settings.token()
                && (values.isEmpty()
                        || settings.validation()
                                .filter(form -> !form.matcher(values.getFirst()).matches())
                                .isPresent())) {
            return Optional.empty();
        }
        return Optional.of(values);
    }

    private static Optional<String> value(String source, Exchange exchange, RestApi.Match match) {
        String name = source.substring(source.lastIndexOf('.') + 1);
        if (source.startsWith("method.request.header.")) {
            return exchange.request().headerMap().last(name);
        }
        if (source.startsWith("method.request.querystring.")) {
            return new TextMap(exchange.request().query()).last(name);
        }
        if (source.startsWith("stageVariables.")) {
            return Optional.ofNullable(exchange.api().stageVariables().get(name));
        }
        return switch (source) {
            case "context.httpMethod" -> Optional.of(exchange.request().method());
            case "context.path" -> Optional.of(exchange.request().rawPath());
            case "context.resourcePath" -> Optional.of(match.route().path().text());
            case "context.identity.sourceIp" -> Optional.of(exchange.request().sourceIp());
            default -> Optional.empty();
        };
    }

    private synchronized @Nullable InvokePolicy cached(List<String> identity, Instant now) {
        Cached cached = cache.get(identity);
        return cached != null && now.isBefore(cached.until()) ? cached.policy() : null;
    }

    private synchronized void remember(List<String> identity, InvokePolicy policy, Instant now) {
        if (settings.cacheTime().isPositive()) {
            if (cache.size() >= MOST_CACHED) {
                cache.remove(cache.keySet().iterator().next());
            }
            cache.put(identity, new Cached(policy, now.plus(settings.cacheTime())));
        }
    }

    private record Cached(InvokePolicy policy, Instant until) {}
}
