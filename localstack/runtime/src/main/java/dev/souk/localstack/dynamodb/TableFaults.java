package dev.souk.localstack.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.faults.Fault;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.faults.Place;
import dev.souk.localstack.json.Json;
import java.net.http.HttpResponse;
import java.util.function.Supplier;

/** Lets calls to tables go wrong as DynamoDB does. */
record TableFaults(FaultInjection faults) {
    private static final String TRANSACTION = "TransactWriteItems";

    /** @throws AwsFault that a fault looks like */
    HttpResponse<byte[]> meet(
            Caller.Role caller, String operation, JsonNode input, Supplier<HttpResponse<byte[]>> call) {
        Fault fault = faults.at(placeOf(operation), caller.roleArn(), caller.sdkCall());
        if (fault == null) {
            return call.get();
        }
        switch (fault) {
            case THROTTLED -> throw throttled(operation, input);
            case FAILED_BEFORE -> throw failed();
            case CONFLICT -> throw cancelled(input, "TransactionConflict");
            case REPLY_LOST -> {
                HttpResponse<byte[]> _ = call.get();
                throw failed();
            }
            default -> faults.slow();
        }
        return call.get();
    }

    private static Place placeOf(String operation) {
        if (operation.equals(TRANSACTION)) {
            return Place.TRANSACTION;
        }
        return TableAccess.writes(operation) ? Place.WRITE : Place.READ;
    }

    private static AwsFault throttled(String operation, JsonNode input) {
        return operation.equals(TRANSACTION)
                ? cancelled(input, "ThrottlingError")
                : AwsFault.client(
                        "ProvisionedThroughputExceededException",
                        "The level of configured provisioned throughput for the table was exceeded.");
    }

    private static AwsFault failed() {
        return new AwsFault("InternalServerError", 500, "The request processing has failed (an injected fault)");
    }

    /** The first item is the one to blame. */
    private static AwsFault cancelled(JsonNode input, String code) {
        ObjectNode members = Json.object();
        ArrayNode reasons = members.putArray("CancellationReasons");
        for (int i = 0; i < input.path("TransactItems").size(); i++) {
            reasons.addObject().put("Code", i == 0 ? code : "None");
        }
        return new AwsFault(
                "TransactionCanceledException",
                400,
                "Transaction cancelled, please refer cancellation reasons for specific reasons [%s]".formatted(code),
                members);
    }
}
