package dev.souk.localstack.edge;

import dev.souk.localstack.json.Json;
import io.javalin.http.Context;
import java.util.Map;

/** Answers with an error in the shape of AWS's JSON protocols. */
final class Faults {
    /** SQS's clients still look for the codes of its older protocol. */
    private static final Map<String, String> OLD_SQS_CODES =
            Map.of("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue");

    private Faults() {}

    static void answer(Context http, AwsFault fault) {
        String code = fault.code();
        http.status(fault.status())
                .header("x-amzn-ErrorType", code)
                .header("x-amzn-query-error", "%s;Sender".formatted(oldCode(code)))
                .contentType(contentType(http))
                .result(Json.write(
                        fault.members().deepCopy().put("__type", code).put("message", fault.getMessage())));
    }

    /** The code that the older protocol has for the same fault. */
    static String oldCode(String code) {
        return OLD_SQS_CODES.getOrDefault(code, code);
    }

    static AwsFault internal(Exception failure) {
        return new AwsFault("InternalFailure", 500, "the runtime failed: " + failure);
    }

    static String contentType(Context http) {
        String asked = http.contentType();
        return asked != null && asked.startsWith("application/x-amz-json") ? asked : "application/json";
    }
}
