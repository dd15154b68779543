package dev.souk.localstack.mappings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.faults.Fault;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.faults.Place;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.lambda.Invocation;

/** Hands batches to functions at least once, and now and then late. */
record BatchFaults(Functions functions, FaultInjection faults) implements Functions {

    @Override
    public Invocation invoke(String functionArn, JsonNode payload) {
        Fault fault = faults.at(Place.BATCH, functionArn);
        if (fault == Fault.DELIVERED_LATE) {
            faults.late();
        } else if (fault == Fault.DELIVERED_TWICE) {
            // The first time may have gone well: the poller has died before it could take note.
            functions.invoke(functionArn, payload);
        }
        return functions.invoke(functionArn, payload);
    }

    @Override
    public void invokeAsync(String functionArn, JsonNode payload) {
        functions.invokeAsync(functionArn, payload);
    }

    @Override
    public String roleOf(String functionArn) {
        return functions.roleOf(functionArn);
    }
}
