package dev.souk.simulator.stack;

import dev.souk.simulator.faults.Place;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * One call that a function makes.
 *
 * @param place where it can go wrong, null when it is one that never does here
 */
record Call(@Nullable Place place, String operation, SdkRequest request, PortCalls.Effect effect) {

    /** Secrets are read once by each process; a simulation has more to gain elsewhere. */
    static @Nullable Place placeOf(String service, String operation) {
        return switch (service) {
            case "DynamoDb" ->
                switch (operation) {
                    case "getItem", "query", "scan", "batchGetItem", "transactGetItems" -> Place.READ;
                    case "transactWriteItems" -> Place.TRANSACTION;
                    default -> Place.WRITE;
                };
            case "EventBridge" -> Place.PUBLISH;
            case "Sfn" -> Place.START;
            default -> null;
        };
    }

    Object arrive() {
        return effect.take(request);
    }
}
