package dev.souk.lambda.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** A bus that refuses single entries, as EventBridge does with a 200 answer. */
final class FlakyBus implements EventBridgeClient {
    private final BiPredicate<Integer, PutEventsRequestEntry> refuses;
    private final List<List<PutEventsRequestEntry>> calls = new ArrayList<>();
    private final List<PutEventsRequestEntry> accepted = new ArrayList<>();

    /** @param refuses by number of the call, from 0, and entry */
    FlakyBus(BiPredicate<Integer, PutEventsRequestEntry> refuses) {
        this.refuses = refuses;
    }

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
        int call = calls.size();
        calls.add(request.entries());
        List<PutEventsResultEntry> results = new ArrayList<>();
        for (PutEventsRequestEntry entry : request.entries()) {
            if (refuses.test(call, entry)) {
                results.add(PutEventsResultEntry.builder()
                        .errorCode("ThrottlingException")
                        .errorMessage("slow down")
                        .build());
            } else {
                accepted.add(entry);
                results.add(PutEventsResultEntry.builder().eventId("id").build());
            }
        }
        return PutEventsResponse.builder().entries(results).build();
    }

    List<List<String>> calls() {
        return calls.stream().map(FlakyBus::types).toList();
    }

    List<String> accepted() {
        return types(accepted);
    }

    private static List<String> types(List<PutEventsRequestEntry> entries) {
        return entries.stream().map(PutEventsRequestEntry::detailType).toList();
    }

    @Override
    public String serviceName() {
        return "events";
    }

    @Override
    public void close() {}
}
