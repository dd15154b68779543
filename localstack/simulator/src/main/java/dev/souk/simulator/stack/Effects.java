package dev.souk.simulator.stack;

import dev.souk.simulator.faults.Fault;
import dev.souk.simulator.kernel.Kernel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** What becomes of a call and of its answer when a fault meets it. */
final class Effects {
    /** Longer than the SDK waits for an answer and shorter than anybody gives an order up. */
    private static final Duration LATE = Duration.ofSeconds(20);

    private final Kernel kernel;
    private final StaleReads staleReads;

    Effects(Kernel kernel, StaleReads staleReads) {
        this.kernel = kernel;
        this.staleReads = staleReads;
    }

    Object take(Call call, @Nullable Fault fault) {
        if (fault == null) {
            return call.arrive();
        }
        return switch (fault) {
            case THROTTLED -> throw throttled(call);
            case FAILED_BEFORE -> throw noAnswer();
            case REPLY_LOST -> {
                call.arrive();
                throw noAnswer();
            }
            case SENT_TWICE -> {
                swallow(call);
                yield call.arrive();
            }
            case LATE_EFFECT -> {
                kernel.after(LATE, () -> swallow(call));
                throw noAnswer();
            }
            case CONFLICT -> throw conflict((TransactWriteItemsRequest) call.request());
            case ENTRIES_REFUSED -> halfOf(call);
            case STALE_READ -> staleReads.during(call::arrive);
            default -> call.arrive();
        };
    }

    /** Nobody hears this answer, whether it is one or a refusal. */
    private static void swallow(Call call) {
        try {
            call.arrive();
        } catch (AwsServiceException _) {
            // A refusal that nobody hears.
        }
    }

    private static RuntimeException throttled(Call call) {
        return call.operation().equals("putEvents") || call.operation().equals("startExecution")
                ? AwsServiceException.builder()
                        .message("Rate exceeded")
                        .statusCode(429)
                        .build()
                : ProvisionedThroughputExceededException.builder()
                        .message("The level of configured provisioned throughput for the table was exceeded")
                        .statusCode(400)
                        .build();
    }

    private static RuntimeException noAnswer() {
        return SdkClientException.create("Unable to execute HTTP request: Read timed out");
    }

    private static RuntimeException conflict(TransactWriteItemsRequest request) {
        List<CancellationReason> reasons = new ArrayList<>();
        for (int i = 0; i < request.transactItems().size(); i++) {
            reasons.add(CancellationReason.builder()
                    .code(i == 0 ? "TransactionConflict" : "None")
                    .build());
        }
        return TransactionCanceledException.builder()
                .cancellationReasons(reasons)
                .message("Transaction cancelled, please refer cancellation reasons for specific reasons")
                .statusCode(400)
                .build();
    }

    /** The bus takes every second entry, beginning with the second. */
    private static Object halfOf(Call call) {
        PutEventsRequest request = (PutEventsRequest) call.request();
        List<PutEventsRequestEntry> taken = new ArrayList<>();
        for (int i = 1; i < request.entries().size(); i += 2) {
            taken.add(request.entries().get(i));
        }
        List<PutEventsResultEntry> results = new ArrayList<>();
        if (!taken.isEmpty()) {
            PutEventsRequest half = request.toBuilder().entries(taken).build();
            results.addAll(((PutEventsResponse) call.effect().take(half)).entries());
        }
        for (int i = 0; i < request.entries().size(); i += 2) {
            results.add(
                    i,
                    PutEventsResultEntry.builder()
                            .errorCode("InternalFailure")
                            .errorMessage("the entry could not be taken")
                            .build());
        }
        return PutEventsResponse.builder()
                .failedEntryCount((int) results.stream()
                        .filter(result -> result.errorCode() != null)
                        .count())
                .entries(results)
                .build();
    }
}
