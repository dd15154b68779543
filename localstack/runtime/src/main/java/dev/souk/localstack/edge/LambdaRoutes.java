package dev.souk.localstack.edge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Answer;
import dev.souk.localstack.lambda.LambdaFunctions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Lambda's REST protocol: list, describe, invoke. */
final class LambdaRoutes implements EdgeRoutes {
    private static final String FUNCTIONS = "/2015-03-31/functions";

    private final LambdaFunctions functions;
    private final Authorization authorization;
    private final Callers callers;

    LambdaRoutes(LambdaFunctions functions, Authorization authorization, Callers callers) {
        this.functions = functions;
        this.authorization = authorization;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(FUNCTIONS, this::list);
        routes.get(FUNCTIONS + "/{name}", this::describe);
        routes.get(FUNCTIONS + "/{name}/configuration", this::configuration);
        routes.post(FUNCTIONS + "/{name}/invocations", this::invoke);
    }

    private void list(Context http) {
        require(http, "lambda:ListFunctions", "*");
        ObjectNode answer = Json.object();
        answer.putArray("Functions").addAll(functions.configurations());
        http.contentType("application/json").result(Json.write(answer));
    }

    private void describe(Context http) {
        String name = http.pathParam("name");
        require(http, "lambda:GetFunction", functions.arnOf(name));
        ObjectNode answer = Json.object();
        answer.set("Configuration", functions.configuration(name));
        http.contentType("application/json").result(Json.write(answer));
    }

    private void configuration(Context http) {
        String name = http.pathParam("name");
        require(http, "lambda:GetFunctionConfiguration", functions.arnOf(name));
        http.contentType("application/json").result(Json.write(functions.configuration(name)));
    }

    private void invoke(Context http) {
        String qualifier = http.queryParam("Qualifier");
        String plain = http.pathParam("name");
        String name = qualifier == null ? plain : plain + ":" + qualifier;
        require(http, "lambda:InvokeFunction", resource(name));
        byte[] payload = payload(http);
        String type = http.header("X-Amz-Invocation-Type");
        switch (type == null ? "RequestResponse" : type) {
            case "RequestResponse" -> answer(http, functions.call(name, payload));
            case "Event" -> {
                functions.accept(name, payload);
                http.status(202);
            }
            case "DryRun" -> http.status(204);
            default ->
                throw AwsFault.client(
                        "InvalidParameterValueException", "expected a known X-Amz-Invocation-Type, got " + type);
        }
    }

    private static void answer(Context http, Answer answer) {
        http.status(200).header("X-Amz-Executed-Version", answer.executedVersion());
        String error = answer.invocation().functionError();
        if (error != null) {
            http.header("X-Amz-Function-Error", error);
        }
        if ("Tail".equals(http.header("X-Amz-Log-Type"))) {
            byte[] tail = answer.logTail().getBytes(StandardCharsets.UTF_8);
            http.header("X-Amz-Log-Result", Base64.getEncoder().encodeToString(tail));
        }
        http.contentType("application/json")
                .result(Json.write(answer.invocation().payload()));
    }

    /** A call without payload invokes with an empty object; anything else must be JSON. */
    private static byte[] payload(Context http) {
        byte[] body = http.bodyAsBytes();
        if (body.length == 0) {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
        try {
            Json.parse(new String(body, StandardCharsets.UTF_8));
            return body;
        } catch (IllegalArgumentException e) {
            throw AwsFault.client(
                    "InvalidRequestContentException", "Could not parse request body into json: " + e.getMessage());
        }
    }

    /** The ARN that a policy must allow: with the qualifier when the call has one. */
    private String resource(String name) {
        String arn = functions.arnOf(name);
        String tail = name.substring(Math.max(name.indexOf("function:"), 0)).replaceFirst("^function:", "");
        int colon = tail.indexOf(':');
        return colon < 0 ? arn : arn + tail.substring(colon);
    }

    private void require(Context http, String action, String resource) {
        if (callers.of(http.header("Authorization")) instanceof Caller.Role role) {
            authorization.requireRole(role.roleArn(), action, resource);
        }
    }
}
