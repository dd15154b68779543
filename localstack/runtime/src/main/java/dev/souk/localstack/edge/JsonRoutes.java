package dev.souk.localstack.edge;

import dev.souk.localstack.dynamodb.DynamoDb;
import dev.souk.localstack.json.Json;
import io.javalin.http.Context;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The JSON protocols: one address for all services, the operation in {@code X-Amz-Target}. */
final class JsonRoutes {
    /** Headers of the engine's answer that a client may want; the checksum covers the body that is passed on as it is. */
    private static final List<String> PASSED_ON = List.of("x-amzn-requestid", "x-amz-crc32", "x-amzn-errortype");

    private final DynamoDb dynamoDb;
    private final Map<String, JsonService> services;
    private final Callers callers;
    private final FormRoutes forms;

    /** @param forms take what names no target */
    JsonRoutes(DynamoDb dynamoDb, List<JsonService> services, Callers callers, FormRoutes forms) {
        this.dynamoDb = dynamoDb;
        this.services = services.stream().collect(Collectors.toMap(JsonService::target, Function.identity()));
        this.callers = callers;
        this.forms = forms;
    }

    void handle(Context http) {
        String target = http.header("X-Amz-Target");
        Caller caller = callers.of(http);
        if (target == null) {
            forms.handle(http);
        } else if (DynamoDb.serves(target)) {
            forward(http, target, caller);
        } else {
            call(http, target, caller);
        }
    }

    private void forward(Context http, String target, Caller caller) {
        HttpResponse<byte[]> answer = dynamoDb.forward(target, http.bodyAsBytes(), caller);
        PASSED_ON.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> http.header(name, value)));
        http.status(answer.statusCode())
                .contentType(answer.headers().firstValue("Content-Type").orElse("application/x-amz-json-1.0"))
                .result(answer.body());
    }

    private void call(Context http, String target, Caller caller) {
        int dot = target.lastIndexOf('.');
        JsonService service = services.get(target.substring(0, Math.max(dot, 0)));
        if (service == null) {
            throw AwsFault.client("UnknownOperationException", "no service here answers to " + target);
        }
        byte[] body = http.bodyAsBytes();
        try {
            var input = body.length == 0 ? Json.object() : Json.parse(new String(body, StandardCharsets.UTF_8));
            String answer = Json.write(service.call(target.substring(dot + 1), input, caller));
            http.contentType(Faults.contentType(http)).result(answer);
        } catch (IllegalArgumentException e) {
            throw AwsFault.client("SerializationException", String.valueOf(e.getMessage()));
        }
    }
}
