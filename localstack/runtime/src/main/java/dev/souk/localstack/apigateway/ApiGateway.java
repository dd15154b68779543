package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.apigateway.Verdict.Admitted;
import dev.souk.localstack.apigateway.Verdict.Refused;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.localstack.time.Scheduler;
import dev.souk.localstack.time.Work;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One REST API: finds the route, asks the authorizer, invokes the function, and answers by itself when it has to. */
public final class ApiGateway {
    private static final Logger LOG = System.getLogger(ApiGateway.class.getName());

    /** Largest request body, 10 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Request line and headers together. Source: API Gateway quotas for REST APIs. */
    private static final int MOST_HEADER_BYTES = 10_240;

    private final RestApi api;
    private final String region;
    private final String account;
    private final FunctionCalls functions;
    private final Scheduler scheduler;
    private final Supplier<String> ids;
    private final Map<String, Authorizer> authorizers = new HashMap<>();
    private final Work requests = new Work();

    /** @param ids makes request ids */
    public ApiGateway(
            RestApi api,
            String region,
            String account,
            Functions functions,
            Authorization authorization,
            Scheduler scheduler,
            Supplier<String> ids) {
        this.api = api;
        this.region = region;
        this.account = account;
        this.functions = new FunctionCalls(functions, authorization);
        this.scheduler = scheduler;
        this.ids = ids;
        api.authorizers().forEach((id, settings) -> authorizers.put(id, new Authorizer(settings, this.functions)));
    }

    /** The first part of every path. */
    public String stage() {
        return api.stage();
    }

    /** Answers without ever failing; at the latest when the integration's time is up. */
    public CompletableFuture<ApiReply> handle(ApiRequest request) {
        CompletableFuture<ApiReply> answer = new CompletableFuture<>();
        String requestId = ids.get();
        Work.Piece piece = requests.begin();
        scheduler.soon(() -> {
            try (piece) {
                serve(request, requestId, answer);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "the gateway failed to serve " + request.method() + ' ' + request.rawPath(), e);
                answer.complete(message(500, "Internal server error"));
            }
        });
        return answer.thenApply(reply -> reply.with("x-amzn-RequestId", requestId));
    }

    /** Requests, each under way until all is done that it asked for, even when its client had to be answered before. */
    public Work requests() {
        return requests;
    }

    private void serve(ApiRequest request, String requestId, CompletableFuture<ApiReply> answer) {
        if (request.rawPath().length() + request.headerMap().bytes() > MOST_HEADER_BYTES) {
            answer.complete(message(431, "Request Header Fields Too Large"));
            return;
        }
        Optional<String> path = withoutStage(request.rawPath());
        if (path.isEmpty()) {
            answer.complete(message(403, "Forbidden"));
            return;
        }
        Exchange exchange = new Exchange(api, request, path.get(), requestId, scheduler.now());
        Optional<RestApi.Match> match = api.find(request.method(), path.get());
        if (request.body().length() > MOST_BYTES) {
            answer.complete(api.responses().answer(GatewayError.REQUEST_TOO_LARGE, exchange));
        } else if (match.isEmpty()) {
            answer.complete(api.responses().answer(GatewayError.MISSING_AUTHENTICATION_TOKEN, exchange));
        } else if (!api.throttles().admits(match.get().route(), exchange.at())) {
            answer.complete(api.responses().answer(GatewayError.THROTTLED, exchange));
        } else {
            authorize(exchange, match.get(), answer);
        }
    }

    private void authorize(Exchange exchange, RestApi.Match match, CompletableFuture<ApiReply> answer) {
        ProxyEvent event = new ProxyEvent(exchange, match, account);
        Verdict verdict =
                match.route().authorizerId().map(id -> decide(id, event)).orElse(new Admitted(Json.object()));
        switch (verdict) {
            case Refused refused -> answer.complete(api.responses().answer(refused.error(), exchange));
            case Admitted admitted -> {
                Optional<String> missing = missingParameters(exchange, match.route());
                if (missing.isPresent()) {
                    answer.complete(
                            api.responses().answer(GatewayError.BAD_REQUEST_PARAMETERS, missing.get(), exchange));
                } else {
                    integrate(event, admitted.context(), answer);
                }
            }
        }
    }

    private Verdict decide(String authorizerId, ProxyEvent event) {
        Authorizer authorizer = authorizers.get(authorizerId);
        if (authorizer == null) {
            return new Refused(GatewayError.AUTHORIZER_CONFIGURATION_ERROR);
        }
        String methodArn = arn("%s/%s%s"
                .formatted(
                        api.stage(),
                        event.exchange().request().method(),
                        event.exchange().path()));
        return authorizer.decide(event, methodArn, arn("authorizers/" + authorizerId));
    }

    private void integrate(ProxyEvent event, ObjectNode caller, CompletableFuture<ApiReply> answer) {
        switch (event.match().route().integration()) {
            case Route.Mock mock -> answer.complete(mocked(mock, event.exchange()));
            case Route.ToFunction target -> {
                Scheduler.Alarm deadline = scheduler.after(
                        target.timeout(),
                        () -> answer.complete(
                                api.responses().answer(GatewayError.INTEGRATION_TIMEOUT, event.exchange())));
                answer.complete(invoke(target, event, caller));
                deadline.cancel();
            }
        }
    }

    private ApiReply invoke(Route.ToFunction target, ProxyEvent event, ObjectNode caller) {
        Route route = event.match().route();
        String method = event.exchange().request().method();
        String sourceArn =
                arn("%s/%s%s".formatted(api.stage(), method, route.path().text()));
        try {
            Invocation invocation =
                    functions.invoke(target.functionArn(), target.credentials(), sourceArn, event.forFunction(caller));
            Optional<ApiReply> reply =
                    invocation.failed() ? Optional.empty() : ProxyReply.of(invocation.payload(), api);
            return reply.orElseGet(() -> badReply(target, event.exchange(), invocation));
        } catch (AwsFault fault) {
            LOG.log(Level.WARNING, "{0} {1}: {2}", method, route.path().text(), fault.getMessage());
            boolean throttled = fault.status() == 429;
            return api.responses()
                    .answer(
                            throttled ? GatewayError.FUNCTION_UNAVAILABLE : GatewayError.API_CONFIGURATION_ERROR,
                            event.exchange());
        }
    }

    private ApiReply badReply(Route.ToFunction target, Exchange exchange, Invocation invocation) {
        LOG.log(
                Level.WARNING,
                "{0} {1}",
                target.functionArn(),
                invocation.failed() ? "failed: " + invocation.payload() : "answered with a malformed proxy response");
        return api.responses().answer(GatewayError.BAD_FUNCTION_REPLY, exchange);
    }

    private static ApiReply mocked(Route.Mock mock, Exchange exchange) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ContextValues values = new ContextValues(exchange, GatewayError.API_CONFIGURATION_ERROR, "");
        mock.headers()
                .properties()
                .forEach(entry -> values.mapped(entry.getValue().asText())
                        .ifPresent(value ->
                                headers.put(entry.getKey().replace("method.response.header.", ""), List.of(value))));
        headers.putIfAbsent("Content-Type", List.of("application/json"));
        return new ApiReply(mock.status(), headers, Bytes.of(mock.body()));
    }

    private static Optional<String> missingParameters(Exchange exchange, Route route) {
        List<String> missing = route.requiredParameters().stream()
                .filter(parameter -> {
                    String name = parameter.substring(parameter.indexOf('.') + 1);
                    TextMap given = parameter.startsWith("header.")
                            ? exchange.request().headerMap()
                            : new TextMap(exchange.request().query());
                    return given.last(name).isEmpty();
                })
                .map(parameter -> parameter.substring(parameter.indexOf('.') + 1))
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of("Missing required request parameters: " + missing);
    }

    private Optional<String> withoutStage(String rawPath) {
        String prefix = '/' + api.stage();
        if (rawPath.equals(prefix)) {
            return Optional.of("/");
        }
        return rawPath.startsWith(prefix + '/') ? Optional.of(rawPath.substring(prefix.length())) : Optional.empty();
    }

    private String arn(String path) {
        return "arn:aws:execute-api:%s:%s:%s/%s".formatted(region, account, api.id(), path);
    }

    private static ApiReply message(int status, String message) {
        Bytes body = Bytes.of(Json.write(Json.object().put("message", message)));
        return new ApiReply(status, Map.of("Content-Type", List.of("application/json")), body);
    }
}
