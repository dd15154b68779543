package dev.souk.lambda.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import dev.souk.lambda.dynamodb.StaleWrite;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * A domain's HTTP function: finds the operation for API Gateway's route and turns every outcome, failures included, into
 * a reply. Stack traces never leave; a failure is logged once, here.
 */
public final class HttpFunction {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFunction.class);

    private final Observation observation;
    private final CrossOrigin crossOrigin;
    private final Map<String, HttpOperation> operations;

    /** @param operations by method and route template as the OpenAPI file has them, e.g. {@code GET /carts/{id}} */
    public HttpFunction(Environment environment, Map<String, HttpOperation> operations) {
        this.observation = new Observation(environment);
        this.crossOrigin = new CrossOrigin(environment);
        this.operations = Map.copyOf(operations);
    }

    /** The operations served, as {@code METHOD /template}. */
    public Set<String> routes() {
        return operations.keySet();
    }

    public void handle(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = Json.mapper().readTree(input);
        HttpRequest request = ProxyEvent.parse(event);
        var correlation = new Correlation(
                request.correlationId(), null, request.traceparent().orElse(null));
        HttpReply reply = observation.of(context, correlation, () -> answer(request));
        output.write(Json.write(proxyResponse(request, located(reply, ProxyEvent.basePath(event))))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Operations name locations by route; clients see them behind the stage or the base path of a custom domain. */
    private static HttpReply located(HttpReply reply, String basePath) {
        String location = reply.headers().getOrDefault("location", "");
        return location.startsWith("/") ? reply.withHeader("location", basePath + location) : reply;
    }

    /** Answers a request; every failure becomes a problem. */
    public HttpReply answer(HttpRequest request) {
        HttpOperation operation = operations.get(request.method() + " " + request.resource());
        try {
            return operation == null ? unserved(request) : operation.handle(request);
        } catch (Problem problem) {
            return problem.reply(request.path());
        } catch (StaleWrite stale) {
            return Problem.preconditionFailed("somebody else changed it meanwhile; read it again")
                    .reply(request.path());
        } catch (AwsServiceException e) {
            LOG.error("a dependency failed", e);
            return dependencyProblem(e).reply(request.path());
        } catch (SdkClientException e) {
            LOG.error("a dependency did not answer", e);
            return Problem.unavailable("a dependency did not answer").reply(request.path());
        } catch (RuntimeException e) {
            LOG.error("unexpected failure", e);
            return Problem.internal().reply(request.path());
        }
    }

    /** The gateway sends every method of a resource here; those that the contract does not name are answered alike. */
    private HttpReply unserved(HttpRequest request) {
        Set<String> methods = operations.keySet().stream()
                .filter(route -> route.endsWith(" " + request.resource()))
                .map(route -> route.substring(0, route.indexOf(' ')))
                .collect(Collectors.toSet());
        if (methods.isEmpty()) {
            throw Problem.notFound("there is no %s".formatted(request.path()));
        }
        if (request.method().equals("OPTIONS")) {
            return crossOrigin.options(request, methods);
        }
        throw Problem.methodNotAllowed("there is no %s here".formatted(request.method()))
                .withHeader("allow", CrossOrigin.allow(methods));
    }

    private static Problem dependencyProblem(AwsServiceException e) {
        return e.isThrottlingException() || e.statusCode() >= 500
                ? Problem.unavailable("a dependency is busy")
                : Problem.internal();
    }

    private Map<String, Object> proxyResponse(HttpRequest request, HttpReply reply) {
        Map<String, String> headers = new TreeMap<>(crossOrigin.headers(request));
        headers.putAll(reply.headers());
        headers.put("x-correlation-id", request.correlationId());
        headers.put("x-content-type-options", "nosniff");
        headers.put("referrer-policy", "no-referrer");
        headers.putIfAbsent("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
        headers.put("strict-transport-security", "max-age=63072000; includeSubDomains");
        headers.putIfAbsent("cache-control", "no-store");
        return Map.of("statusCode", reply.status(), "headers", headers, "body", reply.body(), "isBase64Encoded", false);
    }
}
